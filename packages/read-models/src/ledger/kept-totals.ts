import type { DatabaseSync } from 'node:sqlite';
import type { Moment } from '../query.ts';
import { subjectsText } from '../seen-conditions.ts';
import { type LedgerTotals, type TotalsAsked, totalsAt } from './totals.ts';

/** So many questions are remembered for each file. */
const mostKept = 50;

/**
 * The totals of the questions asked last: nothing changes at one position of the log, on one day and by one calendar, and whoever turns
 * the pages of a list asks the same question for every page.
 */
export function keptTotals(): (moment: Moment, asked: TotalsAsked) => LedgerTotals {
  const files = new WeakMap<DatabaseSync, Map<string, LedgerTotals>>();
  return (moment, asked) => {
    const known = files.get(moment.database) ?? new Map<string, LedgerTotals>();
    files.set(moment.database, known);
    const key = JSON.stringify([
      moment.position,
      subjectsText(asked.sees),
      asked.filter,
      asked.days,
      [...asked.calendar],
    ]);
    const totals = known.get(key) ?? totalsAt(moment, asked);
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
