import type { RuleSetDefinition } from '@bihuan/domain';
import type { Obstacle, RuleMatch, TableMatch } from '../table/walk.ts';
import { type ResolvedRow, resolveRows } from './resolve.ts';

/** Which rows count for a line, after vetoes and exemptions; or why nobody can say. */
export interface InForce {
  /** Rows whose effects count, in the order of the tables. */
  readonly rows: readonly ResolvedRow[];
  /** All rows that apply, those of exemptions before what they leave. */
  readonly matches: readonly ResolvedRow[];
  readonly missing: readonly (Obstacle | 'row')[];
  readonly unclear: readonly Obstacle[];
}

// One match is shared by all lines that the tables cannot tell apart, so that this is worked out once for each.
const known = new WeakMap<RuleMatch, InForce>();

/**
 * A veto that applies leaves nothing else. An exemption takes tables out of force; what is missing for an exemption matters only where
 * a table that it could take out says something. Of each table with hit policy `first` there must be a row.
 */
export function rowsInForce(definition: RuleSetDefinition, match: RuleMatch): InForce {
  const found = known.get(match);
  if (found !== undefined) return found;
  const worked = workedOut(definition, match);
  known.set(match, worked);
  return worked;
}

interface Read {
  readonly role: RuleSetDefinition['tables'][number]['role'];
  readonly tableId: string;
  readonly hitPolicy: 'first' | 'collect';
  readonly said: TableMatch;
  readonly rows: readonly ResolvedRow[];
  readonly all: readonly ResolvedRow[];
}

function workedOut(definition: RuleSetDefinition, match: RuleMatch): InForce {
  const resolved = resolveRows(definition);
  const tables = definition.tables.flatMap(({ id, role, hitPolicy }, index): readonly Read[] => {
    const said = match[index];
    if (said === undefined || !said.applies) return [];
    const all = resolved[index] ?? [];
    const rows = said.rows.flatMap((number) => all[number - 1] ?? []);
    return [{ role, tableId: id, hitPolicy, said, rows, all }];
  });
  const vetoes = tables.filter(({ role }) => role === 'veto');
  const vetoed = vetoes.flatMap(({ rows }) => rows);
  if (vetoed.length > 0) return { rows: vetoed, matches: vetoed, missing: [], unclear: [] };
  const exemptions = tables.filter(({ role }) => role === 'exemption');
  const rules = tables.filter(({ role }) => role === 'rule');
  const applied = exemptions.flatMap(({ rows }) => rows);
  const isExempt = ({ tableId }: Read, by: readonly ResolvedRow[]) =>
    by.some(({ exempts }) => exempts === 'all' || exempts?.includes(tableId));
  const left = rules.filter((table) => !isExempt(table, applied));
  const rows = left.flatMap((table) => table.rows);
  const missing = new Set<Obstacle | 'row'>(vetoes.flatMap(({ said }) => said.missing));
  for (const { said, all } of exemptions) {
    // It says nothing of which rows might still apply, so any of them counts.
    const matters = left.some(
      (table) => isExempt(table, all) && (table.rows.length > 0 || table.said.missing.length > 0),
    );
    if (matters) for (const obstacle of said.missing) missing.add(obstacle);
  }
  for (const { said } of left) for (const obstacle of said.missing) missing.add(obstacle);
  const isGap = ({ hitPolicy, said }: Read) =>
    hitPolicy === 'first' && said.rows.length === 0 && said.missing.length === 0;
  if (missing.size === 0 && left.some(isGap)) missing.add('row');
  const unclear = [...new Set(left.flatMap(({ said }) => said.unclear))];
  return { rows, matches: [...applied, ...rows], missing: [...missing], unclear };
}
