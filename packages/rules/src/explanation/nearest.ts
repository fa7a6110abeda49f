import {
  type Bilingual,
  defaultGradeScale,
  factNames,
  factTable,
  gradesOf,
  isAmountEffect,
  type Proposal,
  type RuleSetDefinition,
} from '@bihuan/domain';
import { evaluateExpression } from '../expression/evaluate.ts';
import { type Facts, type FactValue, knownValue } from '../facts.ts';
import { type CompiledRow, compiledTables } from '../table/compiled.ts';
import { holds } from '../table/condition.ts';
import { conditionInWords, valueInWords } from './words.ts';

/** A row that does not apply, and what would have to be another for it to. */
export interface NearRow {
  readonly tableId: string;
  readonly rowId: string;
  readonly rowNumber: number;
  readonly note: Bilingual;
  /** What stands in the way: what the row asks, and what the line has. */
  readonly unmet: readonly { readonly fact: string; readonly asked: Bilingual; readonly has: Bilingual }[];
}

/**
 * The row that would change the money of this line and misses the fewest facts; of several the one that agrees most with what applied (of
 * a line that was cut for its grade, another row of that grade), then the one whose grades are fewest steps away, then the first. Null
 * where no row that changes money is left.
 */
export function nearestRow(proposal: Proposal, definition: RuleSetDefinition): NearRow | null {
  const applied = new Set(proposal.matches.map(({ tableId, rowId }) => `${tableId} ${rowId}`));
  const isDepartment = knownValue(proposal.facts, 'objectKind') === 'whole-department';
  const lookedAt = factsLookedAt(applied, definition);
  let nearest: NearRow | null = null;
  let nearness = { shared: 0, steps: 0 };
  for (const { table, rows } of compiledTables(definition)) {
    if (table.role === 'exemption' || (table.subject !== 'any' && (table.subject === 'department') !== isDepartment))
      continue;
    for (const [index, compiled] of rows.entries()) {
      const { row } = compiled;
      if (applied.has(`${table.id} ${row.id}`) || !changesMoney(compiled)) continue;
      const unmet = unmetOf(compiled, proposal.facts, definition);
      const shared = compiled.cells.filter(
        ({ fact }) => lookedAt.has(fact) && !unmet.some((one) => one.fact === fact),
      ).length;
      const steps = gradeStepsOf(compiled, unmet, proposal.facts);
      const isFarther = nearest !== null && nearest.unmet.length < unmet.length;
      const isAsFar = nearest?.unmet.length === unmet.length;
      const agreesMore = nearness.shared < shared || (nearness.shared === shared && steps < nearness.steps);
      if (isFarther || (isAsFar && !agreesMore)) continue;
      nearness = { shared, steps };
      nearest = { tableId: table.id, rowId: row.id, rowNumber: index + 1, note: row.note, unmet };
    }
  }
  return nearest;
}

/** By which facts the rows were chosen that apply. */
const factsLookedAt = (applied: ReadonlySet<string>, definition: RuleSetDefinition): ReadonlySet<string> =>
  new Set(
    compiledTables(definition).flatMap(({ table, rows }) =>
      rows.flatMap(({ row, cells }) => (applied.has(`${table.id} ${row.id}`) ? cells.map(({ fact }) => fact) : [])),
    ),
  );

const grades = gradesOf(defaultGradeScale);

/**
 * How far the line's grades are from those that the row asks, in steps of the usual scale. Grades of another scale have no order here, and
 * are as far from each other as grades can be.
 */
function gradeStepsOf({ cells }: CompiledRow, unmet: NearRow['unmet'], facts: Facts): number {
  const steps = unmet.map(({ fact }) => {
    const cell = cells.find((one) => one.fact === fact);
    if (cell === undefined || !('isGrade' in factTable[cell.fact])) return 0;
    const own = grades.indexOf(String(knownValue(facts, cell.fact)));
    const asked = grades.flatMap((grade, at) => (holds(cell.condition, grade) ? [Math.abs(at - own)] : []));
    return own < 0 || asked.length === 0 ? grades.length : Math.min(...asked);
  });
  return steps.reduce((sum, one) => sum + one, 0);
}

const changesMoney = ({ row }: CompiledRow): boolean =>
  row.effects.some((effect) => isAmountEffect(effect) && effect.kind !== 'keep' && effect.kind !== 'freeze');

function unmetOf(
  { row, cells, expression }: CompiledRow,
  facts: Facts,
  definition: RuleSetDefinition,
): NearRow['unmet'] {
  const unmet = factNames.flatMap((fact) => {
    const cell = cells.find((one) => one.fact === fact);
    if (cell === undefined) return [];
    const value = knownValue(facts, fact);
    if (value !== null && holds(cell.condition, value)) return [];
    const { condition } = cell;
    const asked = { zh: conditionInWords(fact, condition, 'zh'), en: conditionInWords(fact, condition, 'en') };
    return [{ fact, asked, has: hasWords(fact, value) }];
  });
  const isTrue = expression === null || expression === 'broken' || evaluateExpression(expression, definition, facts);
  if (isTrue === true || row.expression === null) return unmet;
  const asked = { zh: row.expression, en: row.expression };
  return [...unmet, { fact: 'expression', asked, has: { zh: '不成立', en: 'not true' } }];
}

const hasWords = (fact: (typeof factNames)[number], value: FactValue | null): Bilingual =>
  value === null
    ? { zh: '没有记录', en: 'nothing recorded' }
    : { zh: valueInWords(fact, value, 'zh'), en: valueInWords(fact, value, 'en') };
