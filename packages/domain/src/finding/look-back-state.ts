import { z } from 'zod';
import type { EventOf } from '../event/define.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { lookBackPassed, lookBackPlanned } from './look-back-events.ts';
import type { KnownFinding } from './state.ts';

/** One look-back (回头看), planned or made without a plan. */
export interface LookBack {
  /** Which closing it is about: so many times the finding had been reopened before. */
  readonly reopenings: number;
  /** The present day and the one first planned; null where it was made without a plan. */
  readonly dueDate: CalendarDate | null;
  readonly originalDueDate: CalendarDate | null;
  /** What is to be looked at. */
  readonly note: string | null;
  /** Null while it is still to come. */
  readonly outcome:
    | { readonly kind: 'in-order'; readonly note: string; readonly on: CalendarDate }
    | { readonly kind: 'reopened'; readonly on: CalendarDate }
    | null;
}

type LookBacks = readonly LookBack[];

/** At most one is planned at a time: planned again, it is moved, and the first day stays beside the present one. */
export function withLookBackPlanned(
  before: LookBacks,
  data: EventOf<typeof lookBackPlanned>['data'],
  reopenings: number,
): LookBacks {
  const { dueDate, note } = data;
  if (pendingOf(before) === null) {
    return [...before, { reopenings, dueDate, originalDueDate: dueDate, note, outcome: null }];
  }
  return before.map((one) => (one.outcome === null ? { ...one, dueDate, note } : one));
}

export function withLookBackPassed(
  before: LookBacks,
  data: EventOf<typeof lookBackPassed>['data'],
  reopenings: number,
): LookBacks {
  const outcome = { kind: 'in-order', note: data.note, on: data.on } as const;
  if (pendingOf(before) === null) {
    return [...before, { reopenings, dueDate: null, originalDueDate: null, note: null, outcome }];
  }
  return before.map((one) => (one.outcome === null ? { ...one, outcome } : one));
}

/** A finding that is reopened waits for no look-back: this was the one that was planned. */
export const endedByReopening = (before: LookBacks, on: CalendarDate): LookBacks =>
  before.map((one) => (one.outcome === null ? { ...one, outcome: { kind: 'reopened' as const, on } } : one));

export const pendingOf = (lookBacks: LookBacks): LookBack | null =>
  lookBacks.find(({ outcome }) => outcome === null) ?? null;

/** How it stands with looking back at a closed finding: `overdue` and `due-today` by the office's own day. */
export const lookBackStandingSchema = z.enum(['overdue', 'due-today', 'planned', 'in-order', 'none']);
export type LookBackStanding = z.output<typeof lookBackStandingSchema>;

/** What of it holds whatever the day is: the day planned, or that it was found in order since it was closed, or nothing; null while it is open. */
export function lookBackAhead({
  status,
  lookBacks,
  reopenings,
}: Pick<KnownFinding, 'status' | 'lookBacks' | 'reopenings'>) {
  if (status !== 'verified') return null;
  const pending = pendingOf(lookBacks)?.dueDate ?? null;
  return { pending, isInOrder: lastInOrder({ lookBacks, reopenings }) !== undefined };
}

/** Since it was closed; what was found before a reopening says nothing about the closing after it. */
const lastInOrder = ({ lookBacks, reopenings }: Pick<KnownFinding, 'lookBacks' | 'reopenings'>) =>
  lookBacks.findLast((one) => one.reopenings === reopenings.length && one.outcome?.kind === 'in-order');

/** On a day; null while the finding is open: it is to be rectified then, not looked back at. */
function standingOfLookBack(known: KnownFinding, on: CalendarDate): LookBackStanding | null {
  const ahead = lookBackAhead(known);
  if (ahead === null) return null;
  const { pending, isInOrder } = ahead;
  if (pending === null) return isInOrder ? 'in-order' : 'none';
  if (pending < on) return 'overdue';
  return pending === on ? 'due-today' : 'planned';
}

/** How it stands with looking back on a day, with the day planned and the last one on which it was found in order. */
export interface LookBackView {
  kind: LookBackStanding;
  dueDate: CalendarDate | null;
  originalDueDate: CalendarDate | null;
  note: string | null;
  lookedBackOn: CalendarDate | null;
}

export function lookBackOn(known: KnownFinding, on: CalendarDate): LookBackView | null {
  const kind = standingOfLookBack(known, on);
  if (kind === null) return null;
  const { dueDate = null, originalDueDate = null, note = null } = pendingOf(known.lookBacks) ?? {};
  const last = lastInOrder(known);
  return { kind, dueDate, originalDueDate, note, lookedBackOn: last?.outcome?.on ?? null };
}
