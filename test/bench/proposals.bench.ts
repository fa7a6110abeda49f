import {
  type Condition,
  type Fen,
  type RuleRow,
  type RuleSetDefinition,
  ruleSetDefinitionSchema,
} from '@bihuan/domain';
import {
  compileToJdm,
  createMatchCache,
  createRulesEngine,
  definitionHash,
  type Facts,
  jdmLines,
  proposeAmounts,
  zenLine,
} from '@bihuan/rules';
import { ZenEngine } from '@gorules/zen-engine';
import type { BenchRow } from './bench-row.ts';
import { interleave } from './interleave.ts';

export const name = 'proposals';
const objects = 100_000;
const distinctCombinations = 1_000;
const batch = 2_000;
const inFlight = 8;

const is = (...values: (string | boolean)[]): Condition => ({ kind: 'in', values });
const between = (from: number, to: number): Condition => ({
  kind: 'interval',
  from,
  to,
  includesFrom: true,
  includesTo: false,
});
const row = (id: string, when: RuleRow['when'], effects: RuleRow['effects']): RuleRow => ({
  id,
  when,
  expression: null,
  effects,
  note: { zh: id, en: id },
  legalBasis: null,
});
const cut = (percent: string): RuleRow['effects'] => [{ kind: 'change', base: 'currentBudget', by: { percent } }];

/** Two tables of twelve rows and six columns each. Its scores are told apart to the hundredth, so that nearly every line is another one. */
function rules(): RuleSetDefinition {
  const grades = ['优', '良', '中', '差'];
  const byGrade = grades.flatMap((grade, index) => [
    row(`${index}-low`, { grade: is(grade), score: between(0, 60), executionRate: between(0, 80) }, cut('-20')),
    row(`${index}-mid`, { grade: is(grade), score: between(60, 80), notDemonstrated: is(false) }, cut('-10')),
    row(`${index}-high`, { grade: is(grade), rectification: is('none', 'open', 'rectified') }, cut('-5')),
  ]);
  const fine = Array.from({ length: 12 }, (_, index) =>
    row(`f${index}`, { openFindings: between(index, index + 1), objectKind: is('project'), accident: is(false) }, [
      { kind: 'amount', by: { fen: '-100' } },
    ]),
  );
  const table = (id: string, hitPolicy: 'first' | 'collect', rows: RuleRow[]) => ({
    id,
    title: { zh: id, en: id },
    hitPolicy,
    rows,
  });
  // Every line is its own combination: the expression looks at the exact amount.
  const looking = fine.map((one, index) =>
    index === 0 ? { ...one, expression: 'currentBudget > fundsEvaluated' } : one,
  );
  return ruleSetDefinitionSchema.parse({
    title: { zh: '试', en: 'Bench' },
    tables: [table('grades', 'first', byGrade), table('findings', 'collect', looking)],
  });
}

/** The n-th line; `different` of them before they repeat. */
function factsOf(index: number, different: number): Facts {
  const number = index % different;
  const known = (value: string | number | boolean) => ({ value, eventId: null });
  return {
    grade: known(['优', '良', '中', '差'][number % 4] ?? '良'),
    score: known(((number * 7919) % 10_001) / 100),
    notDemonstrated: known(false),
    objectKind: known('project'),
    accident: known(false),
    rectification: known(['none', 'open', 'rectified'][number % 3] ?? 'none'),
    openFindings: known(number % 12),
    executionRate: known((number * 31) % 101),
    currentBudget: known(((number * 104_729) % 900_000_000) as Fen),
    fundsEvaluated: known(((number * 1_299_709) % 900_000_000) as Fen),
  };
}

async function ours(definition: RuleSetDefinition, lines: readonly Facts[]): Promise<number> {
  const engine = createRulesEngine({ timeoutMs: 120_000 });
  const hash = definitionHash(definition);
  const ruleSet = { id: 'bench', version: 1, definitionHash: hash, definition, parameters: {} };
  const cache = createMatchCache(engine, { combinations: 5_000 });
  await cache.ensure(hash, definition, lines.slice(0, 1));
  const start = performance.now();
  let decided = 0;
  for (let from = 0; from < lines.length; from += batch) {
    const part = lines.slice(from, from + batch);
    const matches = await cache.ensure(hash, definition, part);
    for (const [index, facts] of part.entries()) {
      const match = matches[index] ?? null;
      if (proposeAmounts({ ruleSet, facts, match }).status === 'determined') decided += 1;
    }
  }
  const rate = (lines.length / (performance.now() - start)) * 1000;
  await engine.close();
  if (decided !== lines.length) throw new Error(`${lines.length - decided} lines of the bench are not determined`);
  return rate;
}

/** The engine alone on the same tables and lines, as many calls in flight as make it use every core. */
async function engineAlone(definition: RuleSetDefinition, lines: readonly Facts[]): Promise<number> {
  const decision = new ZenEngine().createDecision(compileToJdm(definition));
  const inputs = lines.map((facts) => zenLine(definition, facts));
  await decision.evaluate({ [jdmLines]: inputs.slice(0, 1) });
  const start = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < inputs.length) {
      const part = inputs.slice(next, next + 1000);
      next += 1000;
      await decision.evaluate({ [jdmLines]: part });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return (inputs.length / (performance.now() - start)) * 1000;
}

export async function run(): Promise<BenchRow[]> {
  const definition = rules();
  const different = Array.from({ length: objects }, (_, index) => factsOf(index, objects));
  const repeated = Array.from({ length: objects }, (_, index) => factsOf(index, distinctCombinations));
  const measured = await interleave(3, {
    engine: () => engineAlone(definition, different),
    different: () => ours(definition, different),
    repeated: () => ours(definition, repeated),
  });
  const rowOf = (what: string, rate: number, bar: number): BenchRow => {
    const ratio = rate / measured.engine;
    const figures = { unit: 'proposals/s', ours: rate, limit: measured.engine, peer: measured.engine };
    return { name: `proposals, ${what}`, ...figures, ratio, bar, holds: ratio >= bar };
  };
  return [
    rowOf(`${objects / 1000},000 all different`, measured.different, 0.4),
    rowOf(`${distinctCombinations} combinations`, measured.repeated, 5),
  ];
}
