import { type Effect, type Fen, maxFen } from '@bihuan/domain';
import { createMatchCache, createRulesEngine, definitionHash, type Facts, ruleSetLibrary } from '@bihuan/rules';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { LineToSimulate } from './answer.ts';
import { simulate } from './simulate.ts';

const engine = createRulesEngine();
const matches = createMatchCache(engine);
afterAll(() => engine.close());

const base = ruleSetLibrary[0]?.definition as NonNullable<(typeof ruleSetLibrary)[number]>['definition'];
const percent = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => ({ percent: String(value) }));
const words = { zh: '试', en: 'Test' };
const of = 'currentBudget' as const;

const changing: fc.Arbitrary<Effect> = fc.oneof(
  percent(-100, 50).map((by): Effect => ({ kind: 'change', base: of, by })),
  fc.constant<Effect>({ kind: 'keep', base: of }),
  fc.constant<Effect>({ kind: 'cancel' }),
  fc.integer({ min: -500, max: 500 }).map((fen): Effect => ({ kind: 'amount', by: { fen: String(fen) } })),
  fc
    .tuple(percent(-50, -10), percent(0, 20))
    .map(([atLeast, atMost]): Effect => ({ kind: 'judgement', base: of, atLeast, atMost })),
);
const rowEffects = fc
  .tuple(changing, fc.option(percent(0, 100)), fc.option(fc.integer({ min: 1, max: 3 })))
  .map(([change, floor, level]): Effect[] => [
    change,
    ...(floor === null ? [] : [{ kind: 'floor', base: of, at: floor } as const]),
    ...(level === null ? [] : [{ kind: 'priority', level } as const]),
  ]);

const grades = ['优', '良', '中', '差'];
const definitions = fc
  .tuple(
    fc.array(rowEffects, { minLength: 4, maxLength: 4 }),
    fc.option(fc.tuple(percent(0, 120), fc.constantFrom('pro-rata' as const, 'priority' as const))),
  )
  .map(([effects, ceiling]) => ({
    ...base,
    ceiling: ceiling && { limit: { share: ceiling[0] }, reduction: ceiling[1] },
    tables: [
      {
        id: 'table',
        title: words,
        role: 'rule' as const,
        subject: 'any' as const,
        hitPolicy: 'first' as const,
        rows: effects.map((own, index) => ({
          id: `row-${index + 1}`,
          when: { grade: { kind: 'in' as const, values: [grades[index] ?? ''] } },
          expression: null,
          effects: own,
          note: words,
          legalBasis: null,
        })),
      },
    ],
  }));

const lineArbitrary = fc.record({
  grade: fc.constantFrom(...grades, null),
  budget: fc.option(fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: maxFen / 1000 }))),
  department: fc.constantFrom('d1', 'd2', null),
  isDepartment: fc.integer({ min: 0, max: 5 }).map((value) => value === 0),
});

const toSimulate = (
  lines: readonly { grade: string | null; budget: number | null; department: string | null; isDepartment: boolean }[],
) =>
  lines.map(({ grade, budget, department, isDepartment }, index): LineToSimulate => {
    const fact = (value: string | number | null) => ({ value, eventId: null });
    const facts: Facts = { grade: fact(grade), currentBudget: fact(budget) };
    return {
      id: `2025-o${String(index).padStart(3, '0')}`,
      subjectKind: isDepartment ? 'department' : 'object',
      objectId: `o${index}`,
      objectName: `对象${index}`,
      grade,
      gradeRank: grade === null ? 99 : grades.indexOf(grade),
      departmentId: department,
      department,
      policyArea: null,
      facts,
      sample: [],
    };
  });

it('adds up to the fen for any rules and outcomes, leaves no line below its floor, and keeps under the ceiling', async () => {
  await fc.assert(
    fc.asyncProperty(definitions, fc.array(lineArbitrary, { maxLength: 60 }), async (definition, drawn) => {
      const lines = toSimulate(drawn);
      const hash = definitionHash(definition);
      const ruleSet = { id: 'r', version: 1, definitionHash: hash, definition, parameters: {} };
      const run = simulate({ lines, of: lines.length, ruleSet, matches });
      let first: number | null = null;
      let step = await run.next();
      for (; step.done !== true; step = await run.next()) first ??= step.value.done;
      const { totals, ceiling, lines: simulated } = step.value;
      const objects = simulated.filter(({ subjectKind }) => subjectKind === 'object');
      const sum = (amounts: readonly (number | null)[]) => amounts.reduce<number>((all, one) => all + (one ?? 0), 0);

      expect(totals.before).toBe(sum(objects.map(({ before }) => before)));
      expect(totals.after).toBe(totals.before + sum(objects.map(({ change }) => change)));
      for (const groups of [totals.byGrade, totals.byDepartment, totals.byPolicyArea]) {
        expect(sum(groups.map(({ after }) => after))).toBe(totals.after);
        expect(sum(groups.map((group) => group.lines))).toBe(totals.objects);
      }
      expect(totals.objects + totals.departments.lines).toBe(lines.length);
      for (const line of simulated) {
        const own = definition.tables[0]?.rows[(line.row ?? 0) - 1]?.effects ?? [];
        const floors = own.flatMap((effect) =>
          effect.kind === 'floor' && 'percent' in effect.at ? [Number(effect.at.percent)] : [],
        );
        const least = BigInt(Math.max(0, ...floors)) * BigInt(line.before ?? 0);
        // Half a fen may be rounded away.
        if (line.after !== null) expect(BigInt(line.after) * 100n + 50n >= least).toBe(true);
        expect(line.after === null).toBe(line.status !== 'determined');
        if (line.after !== null) expect(line.after).toBe(((line.before ?? 0) + (line.change ?? 0)) as Fen);
      }
      if (ceiling !== null) {
        const isAbove = totals.after > ceiling.limit;
        expect(ceiling.above).toBe(isAbove ? totals.after - ceiling.limit : 0);
        // Above it only where nobody has anything left to give.
        const unlimited = { ...definition, ceiling: null };
        const floorsOnly = {
          ...definition,
          ceiling: { limit: { amount: { fen: '0' } }, reduction: 'pro-rata' as const },
        };
        if (isAbove) expect(totals.after).toBe(await afterUnder(floorsOnly, lines));
        else expect(totals.after).toBe(Math.min(ceiling.limit, await afterUnder(unlimited, lines)));
      }
      const effects = simulated.flatMap(({ change }) => (change === null || change === 0 ? [] : [Math.abs(change)]));
      expect(effects).toEqual(effects.toSorted((one, other) => other - one));
      if (lines.length >= 20) expect((first ?? 0) * 10).toBeLessThanOrEqual(lines.length);
    }),
    { numRuns: process.env['BIHUAN_TEST_TIER'] === 'all' ? 500 : 60 },
  );
});

async function afterUnder(
  definition: Parameters<typeof definitionHash>[0],
  lines: readonly LineToSimulate[],
): Promise<number> {
  const hash = definitionHash(definition);
  const ruleSet = { id: 'r', version: 1, definitionHash: hash, definition, parameters: {} };
  const run = simulate({ lines, of: lines.length, ruleSet, matches });
  for (;;) {
    const step = await run.next();
    if (step.done === true) return step.value.totals.after;
  }
}
