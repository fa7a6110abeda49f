import type { DatabaseSync } from 'node:sqlite';
import { subjectsText } from '../seen-conditions.ts';
import { type Summed, totalsAt } from './totals.ts';

/** So many questions are remembered for each file. */
const mostKept = 50;

/**
 * The totals of the questions asked last by those who see a part: they are summed up line by line, and nothing changes at one position of
 * the log. Whoever sees everything has them from the running totals.
 */
export function keptTotals(): typeof totalsAt {
  const files = new WeakMap<DatabaseSync, Map<string, Summed>>();
  return (database, fiscalYear, position, filter, nameOf) => {
    if (filter.sees === 'everything') return totalsAt(database, fiscalYear, position, filter, nameOf);
    const known = files.get(database) ?? new Map<string, Summed>();
    files.set(database, known);
    const key = JSON.stringify([position, fiscalYear, { ...filter, sees: null }]) + (subjectsText(filter.sees) ?? '');
    const totals = known.get(key) ?? totalsAt(database, fiscalYear, position, filter, nameOf);
    // Taken out and put back: the first of the map is the one not asked for longest.
    known.delete(key);
    known.set(key, totals);
    for (const oldest of known.keys()) {
      if (known.size <= mostKept) break;
      known.delete(oldest);
    }
    return totals;
  };
}
