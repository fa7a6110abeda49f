import { completeOutcome } from '@bihuan/domain';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';
import type { ReadReport } from '../report.ts';

const read = (...lines: readonly string[]) =>
  readReport({ fileName: 'a.csv', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) });
const only = ({ rows: [row] }: ReadReport) => {
  if (row === undefined) throw new Error('a row expected');
  return row;
};
const problemsOf = ({ problems }: ReadReport) => problems.map(({ code, where }) => [code, where.line, where.column]);
const scored = (decision: number, process: number, output: number, effect: number) => [
  { dimension: 'decision', score: decision, weight: 20 },
  { dimension: 'process', score: process, weight: 20 },
  { dimension: 'output', score: output, weight: 30 },
  { dimension: 'effect', score: effect, weight: 30 },
];
const weighted = '项目名称,决策（20分）,过程（20分）,产出（30分）,效益（30分）,评价得分,评价结果';

describe('scores of dimensions', () => {
  it.each([
    weighted,
    '项目名称,项目决策(满分20分),项目过程（权重20%）,产出得分（30）,效果30分,总分,等级',
    '项目名称,决策指标得分【20分】,过程指标得分【20分】,产出指标（30分）,效益指标（30分）,得分（100分）,评价等级',
  ])('are read with the weights of their headings: %s', async (heading) => {
    const row = only(await read(heading, '甲项目,16.5,14.25,24,20.15,74.9,中'));
    expect(row).toMatchObject({ score: 74.9, grade: '中', dimensionsLeftOut: null, problems: [], inferred: ['kind'] });
    expect(row.dimensions).toEqual(scored(16.5, 14.25, 24, 20.15));
  });

  it('find their weights in a row of their own, which is no object', async () => {
    const report = await read(
      '序号,项目名称,决策,过程,产出,效益,得分',
      ',满分,20,20,30,30,100',
      '1,甲项目,20,20,30,15,85',
    );
    expect(report.rows.map(({ name }) => name)).toEqual(['甲项目']);
    expect(only(report).dimensions).toEqual(scored(20, 20, 30, 15));
  });

  it('are read from a sheet, where a problem names the cell', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('结果');
    for (const cells of [
      weighted.split(','),
      ['甲项目', 20, 20, 30, 15, 85, '良'],
      ['乙项目', 20, 20, 30, 15, 84, '良'],
    ])
      sheet.addRow(cells);
    const report = await readReport({ fileName: 'a.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
    expect(only(report).dimensions).toEqual(scored(20, 20, 30, 15));
    expect(report.problems).toMatchObject([
      { code: 'outcome.dimensions-do-not-add-up', where: { sheet: '结果', row: 3, column: 'F3' } },
    ]);
  });

  it('give the total and the grade where only they are there', async () => {
    const row = only(
      await read('项目名称,决策（20分）,过程（20分）,产出（30分）,效益（30分）', '甲项目,20,20,30,15.5'),
    );
    expect(row).toMatchObject({ score: 85.5, grade: '良', inferred: ['kind', 'score', 'grade'], problems: [] });
  });

  it('may be given in part', async () => {
    const row = only(await read(weighted, '甲项目,20,,30,—,85,良'));
    expect(row.dimensions.map(({ dimension }) => dimension)).toEqual(['decision', 'output']);
  });
});

describe('what is wrong with them is said with line and column', () => {
  it('when they do not add up to the total', async () => {
    const report = await read(weighted, '甲项目,16.5,14.25,24,20.15,75,中', '乙项目,20,20,30,15,85,良');
    expect(problemsOf(report)).toEqual([['outcome.dimensions-do-not-add-up', 2, '评价得分']]);
    expect(report.problems[0]?.params).toEqual({ sum: 74.9, total: 75 });
  });

  it('when some of them are more than the total', async () => {
    const report = await read(weighted, '甲项目,20,20,30,,65,中');
    expect(problemsOf(report)).toEqual([['outcome.dimensions-do-not-add-up', 2, '评价得分']]);
  });

  it('when one is more than its weight, and when one is no number', async () => {
    const report = await read(weighted, '甲项目,20.5,20,30,14.5,85,良', '乙项目,高,20,30,15,85,良');
    expect(problemsOf(report)).toEqual([
      ['outcome.dimension-above-weight', 2, '决策（20分）'],
      ['import.score-malformed', 3, '决策（20分）'],
    ]);
  });
});

describe('scores whose weights nobody states are left out, and the rest of the row is taken', () => {
  const bare = '项目名称,决策,过程,产出,效益,评价得分,评价结果';

  it('when the headings state none', async () => {
    const row = only(await read(bare, '甲项目,20,20,30,15,85,良'));
    expect(row).toMatchObject({ dimensions: [], dimensionsLeftOut: 'no-weights', score: 85, problems: [] });
  });

  it('and still have to add up', async () => {
    const report = await read(bare, '甲项目,20,20,30,15,84,良');
    expect(problemsOf(report)).toEqual([['outcome.dimensions-do-not-add-up', 2, '评价得分']]);
  });

  it('when the weights leave room for a dimension that the record does not know', async () => {
    const heading = '项目名称,决策（20分）,过程（20分）,成本（10分）,产出（25分）,效益（25分）,得分';
    const row = only(await read(heading, '甲项目,20,20,10,25,10,85'));
    expect(row).toMatchObject({ dimensions: [], dimensionsLeftOut: 'weights-do-not-add-up', score: 85, problems: [] });
  });

  it('but never make a total, nor take words under 产出 for scores', async () => {
    const report = await read(
      '项目名称,产出,产出指标,评价结果',
      '甲项目,完成道路三公里,10,良',
      '乙项目,完成桥梁一座,1,良',
    );
    expect(report.columns.map(({ field }) => field)).toEqual(['name', null, null, 'grade']);
    expect(report.notes.map(({ id }) => id)).toContain('column.not-read');
    expect(problemsOf(await read('项目名称,决策,过程,产出,效益,评价结果', '甲项目,20,20,30,15,'))).toEqual([
      ['import.grade-missing', 2, '评价结果'],
    ]);
  });
});

it('whatever a row without problems says of its dimensions, the record takes', async () => {
  const score = (weight: number) => fc.constantFrom('', 0, weight / 2, weight - 0.25, weight, weight + 0.01);
  const row = fc.tuple(
    fc.tuple(score(20), score(20), score(30), score(30)),
    fc.constantFrom('', 70, 84.5, 85, 100),
    fc.constantFrom('', '优', '良', '中', '无法评价'),
  );
  await fc.assert(
    fc.asyncProperty(row, async ([dimensions, total, grade]) => {
      const report = await read(weighted, `甲项目,${dimensions.join(',')},${total},${grade}`);
      const { problems, score: read_, grade: given, notDemonstrated, dimensions: parts } = only(report);
      if (problems.length > 0) return;
      const outcome = { score: read_, grade: given, notDemonstrated, dimensions: [...parts] };
      const whole = { ...outcome, gradeBasis: null, comment: null, evaluatedOn: null };
      expect(completeOutcome(whole, report.scale)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

describe('the unit’s own evaluation', () => {
  it.each([
    ['自评得分,自评等级', '95,优', 95, '优'],
    ['自评得分,自评等级', '95,优秀', 95, '优'],
    ['单位自评分,自评结果', '95,', 95, null],
    ['自评结果,部门自评得分', '95分,', 95, null],
    ['自评结果', '优（95分）', 95, '优'],
    ['自评结论', '合格', null, '合格'],
    ['自评结果', '—', null, null],
  ])('%s: %s', async (heading, cells, selfScore, selfGrade) => {
    const report = await read(`项目名称,${heading},评价得分,评价结果`, `甲项目,${cells},70,中`);
    expect(only(report)).toMatchObject({ selfScore, selfGrade, score: 70, grade: '中', problems: [] });
  });

  it('is never taken for the checked result', async () => {
    await expect(read('项目名称,自评得分,自评等级', '甲项目,95,优')).rejects.toMatchObject({
      code: 'import.no-grades',
    });
    const report = await read('项目名称,自评得分,评价结果', '甲项目,95,');
    expect(problemsOf(report)).toEqual([['import.grade-missing', 2, '评价结果']]);
  });
});
