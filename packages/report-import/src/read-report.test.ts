import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemInWords, Refused } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';
import type { Check, ReadReport } from './report.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../test/fixtures/${name}`, import.meta.url));
const read = (text: string, fileName = 'a.txt') => readReport({ fileName, bytes: new TextEncoder().encode(text) });
const counts = ({ rows }: ReadReport) =>
  ['优', '良', '中', '差'].map((grade) => rows.filter((row) => row.grade === grade).length);
const check = ({ checks }: ReadReport, id: string): Check | undefined => checks.find((one) => one.id === id);

const refusal = async (reading: Promise<unknown>) => {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
};

it('reads a column as a person says, and leaves alone what a person does not want read', async () => {
  const bytes = new TextEncoder().encode('项目名称,评价结果,最终打分,评价机构\n甲项目,良,85,甲所\n');
  const alone = await readReport({ fileName: 'a.csv', bytes });
  expect(alone.columns.at(2)).toEqual({ heading: '最终打分', field: null });
  const named = await readReport({ fileName: 'a.csv', bytes, columns: { 最终打分: 'score', 评价机构: 'none' } });
  expect(named.columns.map(({ field }) => field)).toEqual(['name', 'grade', 'score', null]);
  expect(named.rows[0]).toMatchObject({ score: 85, evaluator: null });
});

describe('the report in the project’s own words', () => {
  it('gives its thirty projects, through the page break in the table', async () => {
    const report = await readReport({ fileName: 'report-2024.txt', bytes: fixture('report-2024.txt') });
    expect(report.rows).toHaveLength(30);
    expect(counts(report)).toEqual([1, 18, 9, 2]);
    expect(report.problems).toEqual([]);
    expect(report.notes).toEqual([]);
    expect(report.rows[22]).toMatchObject({
      name: '“一泓清水入黄河”项目',
      grade: '中',
      kind: 'project',
      inferred: ['kind'],
    });
    expect(report.rows[19]?.name).toBe('老旧小区改造（一期和二期）项目');
    expect(report.rows[28]?.name).toBe('2023年度中央彩票公益金支持4个养老院建设项目');
    expect(report.rows.filter(({ kind }) => kind === 'ppp')).toHaveLength(3);
  });

  it('says what it declares and what of that can be checked', async () => {
    const report = await readReport({ fileName: 'report-2024.txt', bytes: fixture('report-2024.txt') });
    expect(report.declared).toMatchObject({
      fundYear: 2023,
      evaluationYear: 2024,
      funds: { amount: 216_600_000_000 },
      gradeCounts: { 优: 1, 良: 18, 中: 9, 差: 2 },
      methods: ['cost-benefit', 'comparison', 'factor-analysis'],
      evidenceMeans: ['document-review', 'interview', 'questionnaire', 'spot-check'],
      stageCount: 6,
      reviewRounds: 3,
    });
    expect(report.declared.stages).toHaveLength(6);
    expect(report.scale.id).toBe('four-grades');
    expect(Object.fromEntries(report.checks.map(({ id, kind }) => [id, kind]))).toEqual({
      projects: 'agrees',
      'grades.优': 'agrees',
      'grades.良': 'agrees',
      'grades.中': 'agrees',
      'grades.差': 'agrees',
      'grades.sum': 'agrees',
      funds: 'cannot-be-checked',
      scale: 'agrees',
      scores: 'cannot-be-checked',
      stages: 'agrees',
    });
  });

  it('says what disagrees when a grade in the table is changed', async () => {
    const changed = fixture('report-2024.txt').toString('utf8').replace('氢能产业发展资金\t良', '氢能产业发展资金\t中');
    const report = await read(changed);
    expect(check(report, 'grades.良')).toMatchObject({ kind: 'disagrees', declared: 18, found: 17 });
    expect(check(report, 'grades.中')).toMatchObject({ kind: 'disagrees', declared: 9, found: 10 });
  });
});

const realPath =
  process.env['BIHUAN_REAL_REPORT'] ??
  fileURLToPath(new URL('../../../../shared/data/lvliang-2024-report.txt', import.meta.url));

describe('the published report', () => {
  if (!existsSync(realPath))
    console.warn('SKIPPED: the published report is not here; set BIHUAN_REAL_REPORT to its path.');

  it.skipIf(!existsSync(realPath))('gives thirty rows with the names exactly as printed', async () => {
    const bytes = readFileSync(realPath);
    const report = await readReport({ fileName: 'report.txt', bytes });
    const printed = [...bytes.toString('utf8').matchAll(/^\d+\t(.*)\t[优良中差]\r?$/gm)].map(([, name]) => name);
    expect(report.rows).toHaveLength(30);
    expect(counts(report)).toEqual([1, 18, 9, 2]);
    expect(report.rows.map(({ name }) => name)).toEqual(printed);
    expect(report.problems).toEqual([]);
    expect(report.checks.filter(({ kind }) => kind === 'disagrees')).toEqual([]);
    expect(report.declared).toMatchObject({
      fundYear: 2023,
      evaluationYear: 2024,
      projects: [30],
      funds: { amount: 216_600_000_000 },
    });
  });
});

describe('a scale that cannot be used', () => {
  it('is reported, and the usual one judges the rows', async () => {
    const report = await read('85分以上为优，80分以上为良。\n项目名称,评价结果\n甲项目,中\n');
    expect(report.problems).toEqual([]);
    expect(report.scale.id).toBe('four-grades');
    expect(check(report, 'scale')?.kind).toBe('disagrees');
  });
});

describe('tables with amounts', () => {
  it.each(['outcomes-2024.csv', 'outcomes-2024.xlsx'])(
    '%s: funds and budget are told apart and marked as samples',
    async (name) => {
      const report = await readReport({ fileName: name, bytes: fixture(name) });
      expect(report.rows).toHaveLength(30);
      expect(report.problems).toEqual([]);
      expect(report.rows.reduce((sum, row) => sum + (row.fundsEvaluated ?? 0), 0)).toBe(216_600_000_000);
      expect(report.rows[0]).toMatchObject({
        fundsEvaluated: 860_000_000,
        currentBudget: 412_500_000,
        unit: '市住房公积金管理中心',
      });
      expect(report.rows[0]?.sample).toEqual(['unit', 'department', 'policyArea', 'fundsEvaluated', 'currentBudget']);
    },
  );

  it('adds the rows up against the declared total and the total row', async () => {
    const report = await readReport({ fileName: 'o.xlsx', bytes: fixture('outcomes-2024.xlsx') });
    expect(check(report, 'funds')).toMatchObject({ kind: 'agrees', declared: 216_600_000_000, found: 216_600_000_000 });
    expect(check(report, 'total-row')).toMatchObject({ kind: 'agrees' });
  });

  it('allows for the rounding of the declared total and no more', async () => {
    const table = (amount: string) => `涉及资金1.2亿元。\n项目名称,评价结果,评价资金（万元）\n甲项目,优,${amount}\n`;
    expect(check(await read(table('12499.99')), 'funds')?.kind).toBe('agrees');
    expect(check(await read(table('12501')), 'funds')?.kind).toBe('disagrees');
  });
});

describe('rows that fail are listed where they are, and the others can still be taken', () => {
  it('lists every bad row of a table with line, column and code', async () => {
    const report = await readReport({ fileName: 'bad-rows.csv', bytes: fixture('bad-rows.csv') });
    expect(report.problems.map(({ code, where }) => [where.line, where.column, code])).toEqual([
      [3, '评价结果', 'import.grade-contradicts-score'],
      [4, '评价资金（万元）', 'import.amount-negative'],
      [5, '评价资金（万元）', 'money.out-of-range'],
      [6, '评价结果', 'import.grade-unknown'],
      [7, '项目名称', 'import.name-missing'],
      [8, '评价日期', 'date.does-not-exist'],
      [9, '评价结果', 'import.grade-missing'],
      [10, undefined, 'import.duplicate-row'],
      [11, undefined, 'import.duplicate-row'],
      [13, '评价得分', 'import.score-out-of-range'],
      [15, '评价得分', 'import.score-too-fine'],
      [16, '项目名称', 'import.row-cells'],
    ]);
    const good = report.rows.filter(({ problems }) => problems.length === 0);
    expect(good.map(({ sequence }) => sequence)).toEqual([1, 11, 15]);
    expect(good[1]).toMatchObject({
      name: '“书香城市”阅读推广项目',
      grade: '良',
      score: 92,
      gradeBasis: { kind: 'rank-rule' },
    });
    expect(good[2]).toMatchObject({
      fundsEvaluated: 1_280_000_000,
      currentBudget: 960_000_000,
      evaluatedOn: '2024-10-31',
    });
    expect(report.notes.map(({ id }) => id)).toEqual(['sequence.repeated', 'sequence.gap']);
  });

  it('has words in both languages for each of them', async () => {
    const report = await readReport({ fileName: 'bad-rows.csv', bytes: fixture('bad-rows.csv') });
    for (const problem of report.problems) {
      for (const language of ['zh', 'en'] as const) {
        const { message, todo } = problemInWords(problem, language);
        expect(`${message}${todo}`).not.toMatch(/[{}—]/);
      }
    }
  });

  it('takes a row that merely stands there twice once, and two units’ projects of one name both', async () => {
    const twice = await read('项目名称,评价结果\n甲项目,优\n乙项目,良\n甲项目,优\n');
    expect(twice.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      [],
      ['import.duplicate-row'],
    ]);
    const units = await read('项目名称,项目单位,评价结果\n办公楼维修,甲局,优\n办公楼维修,乙局,良\n');
    expect(units.problems).toEqual([]);
  });
});

describe('a file that cannot be read is refused with a reason a person can act on', () => {
  it.each([
    ['', 'import.empty-file'],
    [' \n\n', 'import.empty-file'],
    ['今天没有表。\n', 'import.no-table'],
    ['序号\t项目名称\n1\t甲项目\n', 'import.no-grades'],
    ['序号\t项目名称\t评价结果\n', 'import.no-rows'],
    ['项目名称,评价结果\n"甲项目,优\n乙项目,良\n', 'import.csv-quote-open'],
    ['<html><table></table></html>', 'import.unsupported-type'],
    ['%PDF-1.7', 'import.unsupported-type'],
  ])('%j → %s', async (text, code) => expect((await refusal(read(text))).code).toBe(code));

  it('names the line of the open quote', async () => {
    expect((await refusal(read('项目名称,评价结果\n甲项目,优\n"乙项目,良\n丙项目,中\n'))).where).toEqual({ line: 3 });
  });

  it('refuses what is too large before looking at it', async () => {
    expect((await refusal(readReport({ fileName: 'x', bytes: new Uint8Array(20 * 1024 * 1024 + 1) }))).code).toBe(
      'import.too-large',
    );
  });

  it('tells an old workbook from a locked one', async () => {
    const ole = (name: string) =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(100),
        Buffer.from(name, 'utf16le'),
      ]);
    expect((await refusal(readReport({ fileName: 'a.xls', bytes: ole('Workbook') }))).code).toBe('import.old-xls');
    expect((await refusal(readReport({ fileName: 'a.xlsx', bytes: ole('EncryptedPackage') }))).code).toBe(
      'import.password-protected',
    );
  });
});
