import { calendarDate } from '@bihuan/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readReport } from '../read-report.ts';
import { emptyRegister, registerAfter } from './apply.testing.ts';
import { concernedObjects } from './concerned-objects.ts';
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
const csv = (rows: readonly string[]) =>
  readReport({
    fileName: '结果.csv',
    bytes: new TextEncoder().encode(`项目编码,项目名称,项目单位,评价结果\n${rows.join('\n')}\n`),
  });
const names = ['甲项目', '甲 项目', '乙项目', '2023年丙工程', '2024年丙工程', '丁专项资金'];
const table = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', 'A1', 'A2'),
      fc.constantFrom(...names),
      fc.constantFrom('', '甲局', '乙局'),
      fc.constantFrom('优', '良', '中'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => rows.map((cells) => cells.join(',')));

/** What happened to an object since: renamed, merged into the one at that place (perhaps in a ring), withdrawn. */
const change = fc.record({
  name: fc.option(fc.constantFrom(...names)),
  into: fc.option(fc.nat(7), { freq: 2 }),
  withdrawn: fc.constantFrom(false, false, false, true),
  isEvaluationWithdrawn: fc.boolean(),
});
type Changed = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(register: Register, changes: readonly Changed[]) {
  const objects = register.objects.map((object, index) => {
    const { name, into, withdrawn } = changes[index] ?? { name: null, into: null, withdrawn: false };
    const heir = into === null ? undefined : register.objects[into];
    return {
      ...object,
      withdrawn,
      ...(name !== null && { name, formerNames: [object.name] }),
      ...(heir !== undefined && heir.id !== object.id && { mergedInto: heir.id }),
    };
  });
  const evaluations = register.evaluations.map((evaluation, index) => ({
    ...evaluation,
    withdrawn: changes[index]?.isEvaluationWithdrawn ?? false,
  }));
  return { ...register, objects, evaluations };
}

it('a plan made with the evaluations of these objects alone is the plan made with all of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      table,
      fc.array(change, { maxLength: 8 }),
      fc.nat(7),
      async (first, second, changes, at) => {
        const imported = planImport({ report: await csv(first), options, register: emptyRegister });
        const register = changed(registerAfter(emptyRegister, imported.steps), changes);
        const report = await csv(second);
        const chosen = register.objects[at];
        const isChosen = chosen !== undefined && !chosen.withdrawn;
        const choices: ImportOptions['choices'] = isChosen ? { 1: { objectId: chosen.id } } : {};
        const asked = { ...options, choices };
        const concerned = concernedObjects({ rows: report.rows, choices, objects: register.objects });
        const evaluations = register.evaluations.filter(({ objectId }) => concerned.includes(objectId));
        const planned = planImport({ report, options: asked, register: { ...register, evaluations } });
        expect(planned).toEqual(planImport({ report, options: asked, register }));
      },
    ),
    { numRuns: 300 },
  );
});

it('leaves out what no row can be', async () => {
  const imported = planImport({
    report: await csv(['A1,甲项目,,良', ',乙项目,,良']),
    options,
    register: emptyRegister,
  });
  const { objects } = registerAfter(emptyRegister, imported.steps);
  const { rows } = await csv([',乙 项目,,中']);
  expect(concernedObjects({ rows, choices: {}, objects })).toEqual([objects[1]?.id]);
});
