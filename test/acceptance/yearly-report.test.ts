import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type NoticeView, renderNotice } from '@bihuan/notices';
import { type ReadReport, readReport } from '@bihuan/report-import';
import { describe, expect, it } from 'vitest';
import { demoReport } from '../print/demo-report.ts';

const published =
  process.env['BIHUAN_REAL_REPORT'] ??
  fileURLToPath(new URL('../../../shared/data/lvliang-2024-report.txt', import.meta.url));
const sources = [fileURLToPath(new URL('../fixtures/report-2024.txt', import.meta.url)), published].filter((file) =>
  existsSync(file),
);

const read = (bytes: Uint8Array) => readReport({ fileName: 'report.txt', bytes });

/** What a published report says, as the view of our own. */
function viewOf({ rows, declared, scale }: ReadReport): NoticeView<'yearly-report'> {
  const { methods, evidenceMeans } = declared;
  return {
    ...demoReport(),
    draft: false,
    sample: false,
    fundsEvaluated: declared.funds?.amount ?? null,
    methods: [...methods],
    evidenceMeans: [...evidenceMeans],
    gradeScale: { ...scale, bands: [...scale.bands] },
    objects: rows.map(({ name, grade, score }) => ({ name: name ?? '', grade, score, notDemonstrated: false })),
  };
}

describe.each(sources)('the yearly report over what %s holds', (file) => {
  it('has its counts and its thirty rows, as our own reader of published reports finds them', async () => {
    const source = await read(readFileSync(file));
    expect(source.rows).toHaveLength(30);
    const view = viewOf(source);
    const again = await read(await renderNotice('yearly-report', view, { format: 'txt', language: 'zh' }));
    const rowsOf = ({ rows }: ReadReport) => rows.map(({ sequence, name, grade }) => ({ sequence, name, grade }));
    expect(rowsOf(again)).toEqual(rowsOf(source));
    expect(again.problems).toEqual([]);
    expect(again.scale.bands).toEqual(source.scale.bands);
    const { title: _, funds: ownFunds, ...said } = again.declared;
    const { title: __, funds, ...wasSaid } = source.declared;
    expect(said).toEqual(wasSaid);
    expect(ownFunds?.amount).toBe(funds?.amount);
    expect(again.checks.filter(({ kind }) => kind === 'disagrees')).toEqual([]);
  });
});
