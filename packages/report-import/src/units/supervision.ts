import type { Problem } from '@bihuan/domain';
import type { Headings, Matched, Matching } from './match-units.ts';
import type { KnownUnit } from './plan.ts';

export interface Supervision {
  /** Who stands above whom once all is carried out. */
  readonly parentOf: ReadonlyMap<string, string | null>;
  /** Ids, supervisors before those they supervise. */
  readonly topDown: readonly string[];
}

/**
 * Who stands above whom when the rows without problems are taken. Rows that would put a unit above itself get the problem, as do
 * rows whose supervisor is a new unit that is itself left out; this may leave out further rows, so it is done until nothing changes.
 */
export function supervise(
  { rows, departments }: Matching,
  organisations: readonly KnownUnit[],
  headings: Headings,
): Supervision {
  const nameOf = new Map<string, string>([
    ...organisations.map(({ id, name }) => [id, name] as const),
    ...departments.map(({ id, name }) => [id, name] as const),
    ...rows.map(({ id, row }) => [id, row.name] as const),
  ]);
  const place = ({ row }: Matched): Problem['where'] => ({
    ...row.where,
    ...(headings.supervisor !== undefined && { column: headings.supervisor }),
  });
  for (;;) {
    const parentOf = parents(rows, departments, organisations);
    const leftOut = new Map(
      rows.filter(({ known, problems }) => known === null && problems.length > 0).map((one) => [one.id, one.row.row]),
    );
    let isSettled = true;
    for (const one of rows) {
      if (one.problems.length > 0 || one.supervisorId === null) continue;
      const row = parentOf.has(one.supervisorId) ? undefined : leftOut.get(one.supervisorId);
      const ring = row === undefined ? ringFrom(one.id, parentOf) : null;
      if (row !== undefined) {
        one.problems.push({ code: 'unit-import.supervisor-skipped', params: { row }, where: place(one) });
      } else if (ring !== null) {
        const chain = ring.map((id) => nameOf.get(id) ?? id).join(' → ');
        const params = { name: one.row.name, chain };
        one.problems.push({ code: 'organisation.supervision-cycle', params, where: place(one) });
      } else continue;
      isSettled = false;
    }
    if (isSettled) return { parentOf, topDown: inOrder(parentOf) };
  }
}

function parents(
  rows: readonly Matched[],
  departments: Matching['departments'],
  organisations: readonly KnownUnit[],
): Map<string, string | null> {
  const parentOf = new Map<string, string | null>();
  for (const { id, parentId, mergedInto } of organisations) parentOf.set(id, mergedInto ?? parentId);
  for (const { id } of departments) parentOf.set(id, null);
  for (const { id, known, supervisorId, problems } of rows) {
    if (problems.length > 0) continue;
    parentOf.set(id, supervisorId ?? known?.parentId ?? null);
  }
  return parentOf;
}

/** From an id upwards and back to it; null when it does not come back. */
function ringFrom(id: string, parentOf: ReadonlyMap<string, string | null>): readonly string[] | null {
  const chain = [id];
  const seen = new Set<string>();
  for (let next = parentOf.get(id) ?? null; next !== null && !seen.has(next); next = parentOf.get(next) ?? null) {
    chain.push(next);
    if (next === id) return chain;
    seen.add(next);
  }
  return null;
}

function inOrder(parentOf: ReadonlyMap<string, string | null>): readonly string[] {
  const done = new Set<string>();
  const visit = (id: string): void => {
    const way: string[] = [];
    for (let next: string | null = id; next !== null && !done.has(next); next = parentOf.get(next) ?? null) {
      if (way.includes(next)) break;
      way.push(next);
    }
    for (const one of way.reverse()) done.add(one);
  };
  for (const id of parentOf.keys()) visit(id);
  return [...done];
}
