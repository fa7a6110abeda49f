import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '@bihuan/contract';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { answerOf, bihuan, loadedDemo, serving, temporaryFolder } from './bihuan-process.ts';

const demo = loadedDemo();

type Contradictions = OutputOf<'listContradictions'>;
type Report = OutputOf<'getResultApplication'>;

const contradictions = ['contradictions', '--fiscal-year', '2025'];
const report = ['report', 'result-application', '--fiscal-year', '2025'];
const before = ['--as-of', '2024-12-31'];

describe('bihuan contradictions', () => {
  it('says what was done against what was found, the same with a server and without, and what nobody can say', async () => {
    const data = demo.copy();
    const { out, code } = await bihuan(contradictions, data);
    expect([code, out]).toEqual([0, expect.stringMatching(/结果应减、预算反增 +30 +1 +41\.60 +10 +批复预算 10/)]);
    expect(out).toContain('比上年的520.00万元增加41.60万元');
    const answer = await answerOf<Contradictions>(contradictions, data);
    expect(answer.items.map(({ kind }) => kind)).toEqual(['cut-but-risen', 'own-far-above', 'own-far-above']);
    expect(answer).toMatchObject({
      fiscalYear: 2025,
      next: null,
      byKind: [{ contradictions: 1, amount: 41_600_000 }, {}, {}, {}],
    });
    const own = await answerOf<Contradictions>([...contradictions, '--kind', 'own-far-above'], data);
    expect(own.items).toEqual(answer.items.filter(({ kind }) => kind === 'own-far-above'));
    const unjudged = await answerOf<Contradictions>([...contradictions, '--unjudged'], data);
    expect(unjudged.items).toHaveLength(10);
    expect(unjudged.items.every(({ missing }) => missing.includes('approved-budget'))).toBe(true);
    const server = await serving(['start'], data);
    expect(await answerOf<Contradictions>(contradictions, data)).toEqual(answer);
    await server.stop();
  }, 120_000);

  it('answers for a past day, and says by its exit code what went wrong', async () => {
    const data = demo.copy();
    const past = await answerOf<Contradictions>([...contradictions, ...before], data);
    expect(past).toMatchObject({ asOf: '2024-12-31', items: [] });
    expect((await bihuan([...contradictions, ...before], data)).out).toContain('（截至 2024-12-31）');
    const future = await bihuan([...contradictions, '--as-of', '2099-01-01', '--json'], data);
    expect([future.code, future.out, JSON.parse(future.err).code]).toEqual([1, '', 'as-of.in-the-future']);
    for (const wrong of [
      ['contradictions'],
      [...contradictions, '--kind', 'none'],
      ['contradictions', '--fiscal-year', 'x'],
    ])
      expect(await bihuan(wrong, data)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('[cli.usage]'),
      });
    const help = await bihuan(['contradictions', '--help', '--lang', 'en'], data);
    expect([help.code, help.out]).toEqual([
      0,
      expect.stringMatching(/--fiscal-year[\s\S]*cut-but-risen[\s\S]*--unjudged[\s\S]*--as-of/),
    ]);
  }, 120_000);
});

describe('bihuan report result-application', () => {
  it('counts what became of the results, on the screen and as files with the lines behind each figure', async () => {
    const data = demo.copy();
    const { out, code } = await bihuan(report, data);
    expect([code, out]).toEqual([0, expect.stringMatching(/评价对象 +30 +170,813\.00 +示例/)]);
    const answer = await answerOf<Report>(report, data);
    const figures = answer.figures.filter(({ grade }) => grade === null);
    const rows = answer.figures.length + figures.reduce((sum, { count }) => sum + count, 0);
    const folder = temporaryFolder();
    const csv = path.join(folder, '结果应用.csv');
    expect((await bihuan([...report, '--format', 'csv', '--out', csv], data)).code).toBe(0);
    expect(readFileSync(csv, 'utf8').trimEnd().split('\r\n')).toHaveLength(rows + 1);
    const file = path.join(folder, '结果应用.xlsx');
    expect(await answerOf([...report, '--format', 'xlsx', '--out', file], data)).toEqual({
      format: 'xlsx',
      file,
      lines: rows,
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.worksheets[0];
    expect([sheet?.name, sheet?.rowCount]).toEqual(['2025年结果应用', rows + 1]);
    const evaluated = answer.figures.find(({ figure, grade }) => figure === 'evaluated' && grade === null);
    expect([5, 6, 8].map((cell) => sheet?.getRow(2).getCell(cell).value)).toEqual([
      30,
      (evaluated?.amount ?? 0) / 100,
      '含示例数据',
    ]);
  }, 120_000);

  it('answers for a past day, and says by its exit code what went wrong', async () => {
    const data = demo.copy();
    const past = await answerOf<Report>([...report, ...before], data);
    expect(past.figures.every(({ count }) => count === 0)).toBe(true);
    expect((await bihuan([...report, ...before, '--lang', 'en'], data)).out).toContain('(as of 2024-12-31)');
    const out = path.join(temporaryFolder(), 'none', 'report.csv');
    const unusable = await bihuan([...report, '--format', 'csv', '--out', out], data);
    expect([unusable.code, existsSync(out)]).toEqual([1, false]);
    expect(unusable.err).toContain('[cli.file-unusable]');
    for (const wrong of [
      ['report', 'result-application'],
      [...report, '--format', 'docx'],
      [...report, '--format', 'xlsx'],
      ['report', 'nothing'],
    ])
      expect(await bihuan(wrong, data)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('[cli.usage]'),
      });
    const help = await bihuan(['report', '--help', '--lang', 'en'], data);
    expect([help.code, help.out]).toEqual([
      0,
      expect.stringMatching(/result-application[\s\S]*--fiscal-year[\s\S]*--as-of[\s\S]*--format/),
    ]);
  }, 120_000);
});
