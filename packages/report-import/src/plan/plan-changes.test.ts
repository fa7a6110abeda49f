import { calendarDate, importStepSchema } from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';
import type { ReadReport } from '../report.ts';
import { emptyRegister, registerAfter } from './apply.testing.ts';
import type { ImportOptions, ImportPlan, RowChoice } from './plan.ts';
import { planImport } from './plan-import.ts';
import type { Register } from './register.ts';

const options: ImportOptions = {
  jurisdiction: '141100',
  evaluationYear: 2024,
  applyToYear: 2025,
  outcomes: 'confirmed',
  on: calendarDate('2025-01-06'),
  choices: {},
};
const plan = (report: ReadReport, register: Register = emptyRegister, choices: ImportOptions['choices'] = {}) =>
  planImport({ report, register, options: { ...options, choices } });
const csv = (heading: string, ...rows: readonly string[]) =>
  readReport({ fileName: '结果.csv', bytes: new TextEncoder().encode(`${[heading, ...rows].join('\n')}\n`) });
const kinds = ({ steps }: ImportPlan) => steps.map(({ kind }) => kind);
const row = ({ rows: [first] }: ImportPlan) => {
  if (first === undefined) throw new Error('a row expected');
  return first;
};

/** Carried out, the same file has nothing left to do. */
function after(
  report: ReadReport,
  register: Register = emptyRegister,
  choices: ImportOptions['choices'] = {},
): Register {
  const { steps } = plan(report, register, choices);
  for (const step of steps) expect(importStepSchema.parse(step)).toEqual(step);
  const carriedOut = registerAfter(register, steps);
  expect(plan(report, carriedOut, choices).steps).toEqual([]);
  return carriedOut;
}

describe('the unit’s own evaluation', () => {
  const own = (...rows: readonly string[]) => csv('项目名称,评价结果,评价得分,自评得分,自评等级', ...rows);

  it('stands beside the outcome and is shown as a change', async () => {
    const first = plan(await own('甲项目,中,70,95,优'));
    expect(kinds(first)).toEqual([
      'register-object',
      'open-evaluation',
      'record-self-evaluation',
      'record-outcome',
      'confirm-outcome',
    ]);
    expect(row(first)).toMatchObject({ grade: '中', score: 70, remarks: [] });
    expect(row(first).changes).toEqual([
      { field: 'selfScore', from: null, to: 95 },
      { field: 'selfGrade', from: null, to: '优' },
    ]);
    expect(first.steps[2]?.data).toEqual({
      score: 95,
      grade: '优',
      on: null,
      note: '导入文件“结果.csv”',
      sample: [],
    });
  });

  it('is recorded anew when it changed, without touching the confirmed outcome', async () => {
    const known = after(await own('甲项目,中,70,95,优'));
    const next = plan(await own('甲项目,中,70,88,'), known);
    expect(kinds(next)).toEqual(['record-self-evaluation']);
    expect(row(next)).toMatchObject({ status: 'changed' });
    expect(row(next).changes).toEqual([
      { field: 'selfScore', from: 95, to: 88 },
      { field: 'selfGrade', from: '优', to: null },
    ]);
    const back = plan(await own('甲项目,中,70,95,优'), after(await own('甲项目,中,70,88,'), known));
    expect(kinds(back)).toEqual(['record-self-evaluation']);
  });

  it('is completed by a file that agrees, and left alone by one that says nothing of it', async () => {
    const known = after(await own('甲项目,中,70,95,'));
    const completed = after(await own('甲项目,中,70,,优'), known);
    expect(completed.evaluations).toMatchObject([{ selfScore: 95, selfGrade: '优', outcome: { score: 70 } }]);
    expect(plan(await own('甲项目,中,70,,'), completed).steps).toEqual([]);
  });

  it('is marked where the file says that it is made up, and the outcome is not', async () => {
    const report = await csv('项目名称,评价结果,自评得分（示例）,自评等级', '甲项目,中,95,优');
    const samples = plan(report).steps.map(({ kind, data }) => [kind, 'sample' in data ? data.sample : null]);
    expect(samples).toContainEqual(['record-self-evaluation', ['score']]);
    expect(samples).toContainEqual(['record-outcome', []]);
    expect(row(plan(report)).sample).toEqual(['selfScore']);
  });
});

describe('scores of dimensions', () => {
  const weighted = (...rows: readonly string[]) =>
    csv('项目名称,决策（20分）,过程（20分）,产出（30分）,效益（30分）,评价得分,评价结果', ...rows);

  it('are recorded with the outcome and shown', async () => {
    const report = await weighted('甲项目,16.5,14.25,24,20.15,74.9,中');
    expect(row(plan(report)).changes).toEqual([
      { field: 'decision', from: null, to: '16.5/20' },
      { field: 'process', from: null, to: '14.25/20' },
      { field: 'output', from: null, to: '24/30' },
      { field: 'effect', from: null, to: '20.15/30' },
    ]);
    const [evaluation] = after(report).evaluations;
    expect(evaluation?.outcome?.dimensions).toHaveLength(4);
  });

  it('are added to an outcome that had none, as a revision, and stay when another file leaves them out', async () => {
    const bare = await csv('项目名称,评价得分,评价结果', '甲项目,74.9,中');
    const report = await weighted('甲项目,16.5,14.25,24,20.15,74.9,中');
    const known = after(bare);
    expect(kinds(plan(report, known))).toEqual(['revise-outcome', 'confirm-outcome']);
    expect(plan(bare, after(report, known)).steps).toEqual([]);
  });

  it('that would not fit the recorded others are a problem of the row, not of the import', async () => {
    const known = after(await weighted('甲项目,16.5,14.25,24,20.15,74.9,中'));
    const part = await csv('项目名称,决策（20分）,评价结果', '甲项目,17,中', '乙项目,17,中');
    const next = plan(part, known);
    expect(next.rows.map(({ status }) => status)).toEqual(['skipped', 'new']);
    expect(row(next).problems).toMatchObject([
      { code: 'outcome.dimensions-do-not-add-up', params: { sum: 75.4, total: 74.9 }, where: { line: 2 } },
    ]);
  });

  it('without weights are left out, and the row says so', async () => {
    const next = plan(await csv('项目名称,决策,过程,评价得分,评价结果', '甲项目,16.5,14,74.9,中'));
    expect(row(next)).toMatchObject({ status: 'new', changes: [], remarks: [{ zh: expect.stringContaining('分值') }] });
  });
});

describe('a name that the file has otherwise', () => {
  const coded = (...rows: readonly string[]) => csv('项目编码,项目名称,评价结果', ...rows);
  const renamed = (register: Register, rename = true): Record<number, RowChoice> => ({
    1: { objectId: register.objects[0]?.id ?? '', rename },
  });

  it('is offered where the code is the same, and left alone until somebody chooses', async () => {
    const known = after(await coded('A1,甲项目,良'));
    const next = plan(await coded('A1,甲项目二期,良'), known);
    expect(next.steps).toEqual([]);
    expect(row(next)).toMatchObject({
      status: 'unchanged',
      candidates: [{ objectId: known.objects[0]?.id, name: '甲项目', why: 'same-code' }],
    });
    expect(row(next).remarks).toHaveLength(1);
    expect(plan(await coded('A1,甲项目二期,良'), known, renamed(known, false)).steps).toEqual([]);
  });

  it('becomes the object’s name by choice, with the file as its reason', async () => {
    const known = after(await coded('A1,甲项目,良'));
    const report = await coded('A1,甲项目二期,良');
    const next = plan(report, known, renamed(known));
    expect(next.steps).toMatchObject([
      { kind: 'rename-object', data: { name: '甲项目二期', reason: '导入：文件“结果.csv”' } },
    ]);
    expect(row(next)).toMatchObject({
      status: 'changed',
      changes: [{ field: 'name', from: '甲项目', to: '甲项目二期' }],
      remarks: [],
    });
    const then = after(report, known, renamed(known));
    expect(plan(report, then).rows).toMatchObject([{ status: 'unchanged', candidates: [], remarks: [] }]);
    // Under its former name it is found as well, and nobody is asked to turn it back.
    expect(plan(await coded('A1,甲项目,良'), then).rows).toMatchObject([{ status: 'unchanged', candidates: [] }]);
  });

  it('is not offered for another way of typing it', async () => {
    const known = after(await coded('A1,“甲”项目,良'));
    expect(row(plan(await coded('A1,「甲」 项目,良'), known)).candidates).toEqual([]);
  });

  it('comes with any object that somebody chooses for a row, once', async () => {
    const known = after(await coded(',2023年智慧校园提升改造工程,良'));
    const report = await coded(',2024年智慧校园提升改造工程,良', ',智慧校园提升改造,良');
    const then = after(report, known, renamed(known));
    expect(then.objects.map(({ name }) => name)).toEqual(['2024年智慧校园提升改造工程', '智慧校园提升改造']);
    const choice = renamed(known)[1] ?? 'skip';
    expect(() => plan(report, known, { 1: choice, 2: choice })).toThrow('import.choice-twice');
  });
});

describe('a code', () => {
  const coded = (...rows: readonly string[]) => csv('项目编码,项目名称,评价结果', ...rows);

  it('is given to an object that has none, and finds it from then on', async () => {
    const known = after(await csv('项目名称,评价结果', '甲项目,良'));
    const next = plan(await coded('A1,甲项目,良'), known);
    expect(next.steps).toMatchObject([
      { kind: 'code-object', data: { code: 'A1', reason: '导入：文件“结果.csv”', sample: [] } },
    ]);
    expect(row(next)).toMatchObject({ status: 'changed', changes: [{ field: 'code', from: null, to: 'A1' }] });
    const then = after(await coded('A1,甲项目,良'), known);
    expect(row(plan(await coded('A1,改了名的项目,良'), then))).toMatchObject({ objectId: known.objects[0]?.id });
  });

  it('is not given twice: a row chosen against its code is a problem, also as a new object', async () => {
    const known = after(await coded('A1,甲项目,良', ',乙项目,良'));
    const [first, second] = known.objects;
    const report = await coded('A1,乙项目,良');
    for (const choice of ['new', { objectId: second?.id ?? '' }] as const) {
      const next = plan(report, known, { 1: choice });
      expect(next.steps).toEqual([]);
      expect(row(next)).toMatchObject({
        status: 'skipped',
        problems: [
          {
            code: 'object.code-taken',
            params: { name: '甲项目' },
            where: { line: 2, column: '项目编码', field: 'code' },
          },
        ],
      });
    }
    expect(row(plan(report, known, { 1: { objectId: first?.id ?? '' } })).status).toBe('unchanged');
  });

  it('of an object that was merged passes to the one that goes on', async () => {
    const known = after(await coded('A1,甲项目,良', ',乙项目,良'));
    const [first, second] = known.objects;
    if (first === undefined || second === undefined) throw new Error('two objects expected');
    const merged = {
      ...known,
      objects: [{ ...first, mergedInto: second.id }, second],
      evaluations: known.evaluations.slice(1),
    };
    expect(kinds(plan(await coded('A1,乙项目,良'), merged))).toEqual(['code-object']);
    after(await coded('A1,乙项目,良'), merged);
  });

  it('that is another than the registered one is not changed, and the row says so', async () => {
    const known = after(await coded('A1,甲项目,良'));
    const next = plan(await coded('A2,甲项目,良'), known, { 1: { objectId: known.objects[0]?.id ?? '' } });
    expect(next.steps).toEqual([]);
    expect(row(next).remarks).toMatchObject([{ zh: expect.stringContaining('A2') }]);
  });
});

describe('whatever the tables and the choices, planning again after applying leaves nothing to do', () => {
  const heading =
    '项目编码,项目名称,决策（20分）,过程（20分）,产出（30分）,效益（30分）,评价得分,评价结果,自评得分,自评等级';
  const any = fc.record({
    code: fc.constantFrom('', '', 'A1', 'A2', 'A3'),
    name: fc.constantFrom('甲项目', '甲 项目', '乙项目', '2023年丙工程', '2024年丙工程', '丁专项资金'),
    decision: fc.constantFrom('', '', '15', '20'),
    process: fc.constantFrom('', '15', '20'),
    output: fc.constantFrom('', '20', '25'),
    effect: fc.constantFrom('', '25', '30'),
    score: fc.constantFrom('', '', '70', '85', '90'),
    grade: fc.constantFrom('', '优', '良', '中', '无法评价'),
    selfScore: fc.constantFrom('', '', '88', '95'),
    selfGrade: fc.constantFrom('', '', '优', '良'),
  });
  const table = fc
    .array(any, { minLength: 1, maxLength: 6 })
    .map((rows) =>
      rows.map((one) =>
        [
          one.code,
          one.name,
          one.decision,
          one.process,
          one.output,
          one.effect,
          one.score,
          one.grade,
          one.selfScore,
          one.selfGrade,
        ].join(','),
      ),
    );
  const answers = fc.array(fc.constantFrom('first', 'rename', 'new', 'leave'), { minLength: 6, maxLength: 6 });

  /** What a person may choose: one of the candidates shown, each once. */
  function chosen({ rows }: ImportPlan, said: readonly string[]): Record<number, RowChoice> {
    const choices: Record<number, RowChoice> = {};
    const taken = new Set<string>();
    for (const { row: number, candidates } of rows) {
      const answer = said[number - 1];
      const [candidate] = candidates.filter(({ objectId }) => !taken.has(objectId));
      if (candidate === undefined || answer === 'leave') continue;
      if (answer === 'new') choices[number] = 'new';
      else {
        taken.add(candidate.objectId);
        choices[number] = { objectId: candidate.objectId, rename: answer === 'rename' };
      }
    }
    return choices;
  }

  it('holds for three tables one after the other', async () => {
    let renames = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(table, answers), { minLength: 3, maxLength: 3 }), async (tables) => {
        let register = emptyRegister;
        for (const [rows, said] of tables) {
          const report = await csv(heading, ...rows);
          const choices = chosen(plan(report, register), said);
          const planned = plan(report, register, choices);
          renames += planned.steps.filter(({ kind }) => kind === 'rename-object').length;
          register = registerAfter(register, planned.steps);
          expect(plan(report, register, knownNow(planned, choices)).steps).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect(renames).toBeGreaterThan(0);
  });

  /** A row that was chosen to be new is from then on the object that it became. */
  const knownNow = ({ rows }: ImportPlan, choices: Record<number, RowChoice>) =>
    Object.fromEntries(
      rows.flatMap(({ row: number, objectId }): [number, RowChoice][] => {
        const choice = choices[number];
        if (choice === undefined) return [];
        return [[number, choice === 'new' && objectId !== null ? { objectId } : choice]];
      }),
    );
});
