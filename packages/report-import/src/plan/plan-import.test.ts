import { readFileSync } from 'node:fs';
import { calendarDate, importStepSchema } from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../read-report.ts';
import type { ReadReport } from '../report.ts';
import { emptyRegister, registerAfter } from './apply.testing.ts';
import type { ImportOptions } from './plan.ts';
import { planImport } from './plan-import.ts';
import type { Register } from './register.ts';

const options: ImportOptions = {
  jurisdiction: '141100',
  evaluationYear: 2024,
  applyToYear: 2025,
  outcomes: 'recorded',
  on: calendarDate('2025-01-06'),
  choices: {},
};
const read = (text: string, fileName = '结果.csv') => readReport({ fileName, bytes: new TextEncoder().encode(text) });
const plan = (report: ReadReport, register: Register = emptyRegister, more: Partial<ImportOptions> = {}) =>
  planImport({ report, register, options: { ...options, ...more } });
const csv = (...rows: readonly string[]) =>
  read(`项目编码,项目名称,项目单位,主管部门,评价结果,评价得分,评价资金（万元）,当年预算（万元）\n${rows.join('\n')}\n`);
const statuses = ({ rows }: ReturnType<typeof plan>) => rows.map(({ status }) => status);
const kinds = ({ steps }: ReturnType<typeof plan>) => steps.map(({ kind }) => kind);
const imported = async (...rows: readonly string[]) => registerAfter(emptyRegister, plan(await csv(...rows)).steps);

describe('importing the report', () => {
  const bytes = readFileSync(new URL('../../../../test/fixtures/outcomes-2024.xlsx', import.meta.url));

  it('plans thirty new evaluations, every step as the record takes it', async () => {
    const first = plan(await readReport({ fileName: 'o.xlsx', bytes }), emptyRegister, { outcomes: 'confirmed' });
    expect(first.counts).toEqual({ new: 30, changed: 0, unchanged: 0, skipped: 0, needsChoice: 0 });
    for (const step of first.steps) expect(importStepSchema.parse(step)).toEqual(step);
    expect(new Set(first.steps.map(({ key }) => key)).size).toBe(first.steps.length);
    const opened = first.steps.find(({ kind }) => kind === 'open-evaluation');
    expect(opened?.data).toMatchObject({
      fundYear: 2023,
      source: { importId: first.importId, row: 1 },
      sample: ['unitId', 'departmentId', 'policyArea', 'fundsEvaluated', 'currentBudget'],
    });
  });

  it('changes nothing when the same file comes again', async () => {
    const report = await readReport({ fileName: 'o.xlsx', bytes });
    for (const outcomes of ['recorded', 'confirmed'] as const) {
      const after = registerAfter(emptyRegister, plan(report, emptyRegister, { outcomes }).steps);
      const again = plan(report, after, { outcomes });
      expect(again.steps).toEqual([]);
      expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 30, skipped: 0, needsChoice: 0 });
    }
  });

  it('takes the rest when an import broke off after any step', async () => {
    const report = await readReport({ fileName: 'o.xlsx', bytes });
    const whole = plan(report);
    for (let done = 0; done <= whole.steps.length; done += 7) {
      const half = registerAfter(emptyRegister, whole.steps.slice(0, done));
      const after = registerAfter(half, plan(report, half).steps);
      expect(after.evaluations).toHaveLength(30);
      expect(plan(report, after).steps).toEqual([]);
    }
  });

  it('gives the same plan for the same input, and another one for other years', async () => {
    const report = await readReport({ fileName: 'o.xlsx', bytes });
    expect(plan(report).id).toBe(plan(report).id);
    expect(plan(report).id).not.toBe(plan(report, emptyRegister, { applyToYear: 2026 }).id);
    expect(() => plan(report, emptyRegister, { applyToYear: 2023 })).toThrow('import.years-out-of-order');
  });
});

describe('what changed since', () => {
  it('revises an outcome with a reason that names the file', async () => {
    const known = await imported(',甲项目,甲局,市局,良,85,100,90');
    const next = plan(await csv(',甲项目,甲局,市局,中,70,100,90'), known);
    expect(statuses(next)).toEqual(['changed']);
    expect(next.rows[0]?.changes).toEqual([
      { field: 'grade', from: '良', to: '中' },
      { field: 'score', from: 85, to: 70 },
    ]);
    expect(next.steps[0]).toMatchObject({
      kind: 'revise-outcome',
      data: { reason: '导入文件“结果.csv”：评价结果由“良”（85分）改为“中”（70分）' },
    });
  });

  it('amends amounts and says from what to what', async () => {
    const known = await imported(',甲项目,甲局,市局,良,85,100,90');
    const next = plan(await csv(',甲项目,甲局,市局,良,85,120,'), known);
    expect(kinds(next)).toEqual(['amend-evaluation']);
    expect(next.rows[0]?.changes).toEqual([{ field: 'fundsEvaluated', from: 100_000_000, to: 120_000_000 }]);
  });

  it('changes nothing that the file leaves out', async () => {
    const known = await imported('A1,甲项目,甲局,市局,良,85,100,90');
    expect(plan(await read('项目名称,评价结果\n甲项目,良\n'), known).steps).toEqual([]);
  });

  it('gives the same revision a new key when the record moved on in between', async () => {
    const good = await csv(',甲项目,甲局,,良,85,,');
    const fair = await csv(',甲项目,甲局,,中,70,,');
    const first = plan(fair, registerAfter(emptyRegister, plan(good).steps));
    const known = registerAfter(registerAfter(emptyRegister, plan(good).steps), first.steps);
    const back = registerAfter(known, plan(good, known).steps);
    const second = plan(fair, back);
    expect(kinds(second)).toEqual(['revise-outcome']);
    expect(second.steps[0]?.key).not.toBe(first.steps[0]?.key);
    expect(second.importId).not.toBe(first.importId);
  });

  it('opens a second evaluation of a known object in another year', async () => {
    const known = await imported('A1,甲项目,甲局,市局,良,85,100,90');
    const next = plan(await csv('A1,甲项目,甲局,市局,优,95,100,90'), known, {
      evaluationYear: 2025,
      applyToYear: 2026,
    });
    expect(kinds(next)).toEqual(['open-evaluation', 'record-outcome']);
    expect(statuses(next)).toEqual(['new']);
  });

  it('does not reuse the ids of what was taken back', async () => {
    const report = await csv('A1,甲项目,甲局,市局,良,85,100,90');
    const first = plan(report);
    const after = registerAfter(emptyRegister, first.steps);
    const takenBack: Register = {
      objects: after.objects.map((object) => ({ ...object, withdrawn: true })),
      organisations: after.organisations.map((organisation) => ({ ...organisation, withdrawn: true })),
      evaluations: after.evaluations.map((evaluation) => ({ ...evaluation, withdrawn: true })),
    };
    const again = plan(report, takenBack);
    expect(statuses(again)).toEqual(['new']);
    const targets = new Set(first.steps.map(({ targetId }) => targetId));
    expect(again.steps.filter(({ targetId }) => targets.has(targetId))).toEqual([]);
    expect(again.importId).not.toBe(first.importId);
  });
});

describe('which object a row is', () => {
  it('is found by its code under another name, and said to be registered otherwise', async () => {
    const known = await imported('A1,甲项目,甲局,市局,良,85,100,90');
    const next = plan(await csv('A1,甲项目（调整）,甲局,市局,良,85,100,90'), known);
    expect(statuses(next)).toEqual(['unchanged']);
    expect(next.rows[0]?.remarks).toHaveLength(1);
  });

  it('is found by its name however it is typed', async () => {
    const known = await imported(',“一泓清水入黄河”项目（一期）,甲局,,良,,,');
    expect(statuses(plan(await csv(',「一泓清水入黄河」 项目(一期),甲局,,良,,,'), known))).toEqual(['unchanged']);
  });

  it('is another one under another unit, and the first is offered', async () => {
    const known = await imported(',办公楼维修,甲局,,良,,,');
    const next = plan(await csv(',办公楼维修,乙局,,良,,,'), known);
    expect(statuses(next)).toEqual(['new']);
    expect(next.rows[0]?.candidates).toMatchObject([{ unit: '甲局', why: 'other-unit' }]);
  });

  it('is for a person to say when two units have one of that name', async () => {
    const known = await imported(',办公楼维修,甲局,,良,,,', ',办公楼维修,乙局,,良,,,');
    const report = await read('项目名称,评价结果\n办公楼维修,中\n');
    const asked = plan(report, known);
    expect(statuses(asked)).toEqual(['needs-choice']);
    expect(asked.steps).toEqual([]);
    const [chosen] = asked.rows[0]?.candidates ?? [];
    const answered = plan(report, known, { choices: { 1: { objectId: chosen?.objectId ?? '' } } });
    expect(statuses(answered)).toEqual(['changed']);
    expect(statuses(plan(report, known, { choices: { 1: 'skip' } }))).toEqual(['skipped']);
    expect(statuses(plan(report, known, { choices: { 1: 'new' } }))).toEqual(['new']);
    expect(() => plan(report, known, { choices: { 1: { objectId: 'nobody' } } })).toThrow('import.choice-unknown');
  });

  it('is new but perhaps the same when only the year or a character differs', async () => {
    const known = await imported(',2023年智慧校园提升改造工程,甲局,,良,,,', ',城区绿化养护补助资金,甲局,,良,,,');
    const next = plan(
      await csv(
        ',2024年智慧校园提升改造工程,甲局,,良,,,',
        ',城区绿化养护补助经费,甲局,,良,,,',
        ',水库除险加固工程,甲局,,良,,,',
      ),
      known,
    );
    expect(statuses(next)).toEqual(['new', 'new', 'new']);
    expect(next.rows.map(({ candidates }) => candidates.map(({ why }) => why))).toEqual([
      ['similar-name'],
      ['similar-name'],
      [],
    ]);
  });

  it('is the heir of what was merged', async () => {
    const known = await imported(',甲项目,甲局,,良,,,', ',乙项目,甲局,,良,,,');
    const [one, other] = known.objects;
    if (one === undefined || other === undefined) throw new Error('two objects expected');
    const merged = {
      ...known,
      objects: [{ ...one, mergedInto: other.id }, other],
      evaluations: known.evaluations.slice(1),
    };
    const next = plan(await csv(',甲项目,甲局,,中,,,'), merged);
    expect(next.rows[0]).toMatchObject({ status: 'changed', objectId: other.id });
  });

  it('leaves rows with problems out and takes the others', async () => {
    const next = plan(await csv(',甲项目,甲局,,良,50,,', ',乙项目,甲局,,良,85,,'));
    expect(statuses(next)).toEqual(['skipped', 'new']);
    expect(next.problems.map(({ code }) => code)).toEqual(['import.grade-contradicts-score']);
    expect(next.counts).toMatchObject({ new: 1, skipped: 1 });
  });
});

describe('whatever the table, planning again after applying leaves nothing to do', () => {
  const name = fc.constantFrom(
    '甲项目',
    '甲 项目',
    '乙项目',
    '2023年丙工程',
    '2024年丙工程',
    '“丁”专项资金',
    '「丁」专项资金',
  );
  const unit = fc.constantFrom('', '甲局', '乙局', '丙中心');
  const row = fc.record({
    code: fc.constantFrom('', '', '', 'A1', 'A2'),
    name,
    unit,
    department: unit,
    grade: fc.constantFrom('优', '良', '中', '差', '无法评价', '及格'),
    funds: fc.constantFrom('', '1', '2.5', '-1'),
    budget: fc.constantFrom('', '3', '40.25'),
  });
  const table = fc
    .array(row, { minLength: 1, maxLength: 8 })
    .map((rows) =>
      rows.map((one) => [one.code, one.name, one.unit, one.department, one.grade, '', one.funds, one.budget].join(',')),
    );

  it('holds for two tables one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        table,
        fc.constantFrom('recorded' as const, 'confirmed' as const),
        async (first, second, outcomes) => {
          let register = emptyRegister;
          for (const rows of [first, second]) {
            const report = await csv(...rows);
            const planned = plan(report, register, { outcomes });
            register = registerAfter(register, planned.steps);
            const again = plan(report, register, { outcomes });
            expect(again.steps).toEqual([]);
            const settled = (status: string) => (status === 'new' || status === 'changed' ? 'unchanged' : status);
            expect(statuses(again)).toEqual(statuses(planned).map(settled));
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
