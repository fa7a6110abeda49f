import type { AccessKind, CalendarDate } from '@bihuan/domain';
import { daysIn, linesOf } from './day-files.ts';
import type { AccessEntry } from './entry.ts';
import { readLine } from './line.ts';

/** Every member narrows. */
export interface AccessAsked {
  /** First and last day, both included. */
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly principal?: string;
  readonly thing?: string;
  readonly operation?: string;
  readonly what?: AccessKind;
  readonly limit: number;
  /** Where the page before ended. */
  readonly before?: AccessPlace | null;
}

/** Day and number of a line, from 0. */
export interface AccessPlace {
  readonly day: string;
  readonly line: number;
}

export interface AccessPage {
  /** Newest first. */
  readonly items: readonly AccessEntry[];
  /** Null on the last page. */
  readonly next: AccessPlace | null;
}

/** One page, newest first. A day is read through once for each page; of a day no more is kept in memory than the page needs. */
export async function readAccess(folder: string, asked: AccessAsked): Promise<AccessPage> {
  const { from, until, limit, before = null } = asked;
  const found: { readonly place: AccessPlace; readonly entry: AccessEntry }[] = [];
  for (const day of [...daysIn(folder)].reverse()) {
    const isOut =
      (from !== undefined && day < from) ||
      (until !== undefined && day > until) ||
      (before !== null && day > before.day);
    if (isOut) continue;
    const most = limit + 1 - found.length;
    const lastOfDay: typeof found = [];
    let line = 0;
    for await (const text of linesOf(folder, day)) {
      const place = { day, line };
      line += 1;
      if (before !== null && day === before.day && place.line >= before.line) break;
      const read = readLine(text);
      if (read === null || !isAskedFor(read.entry, asked)) continue;
      lastOfDay.push({ place, entry: read.entry });
      if (lastOfDay.length > most) lastOfDay.shift();
    }
    found.push(...lastOfDay.reverse());
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(({ entry }) => entry), next: found.length > limit && last ? last.place : null };
}

const isAskedFor = (entry: AccessEntry, { principal, thing, operation, what }: AccessAsked): boolean =>
  (principal === undefined || entry.principal === principal || entry.onBehalfOf === principal) &&
  (thing === undefined || entry.thing === thing) &&
  (operation === undefined || entry.operation === operation) &&
  (what === undefined || entry.what === what);
