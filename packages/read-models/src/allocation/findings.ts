import {
  type CalendarDate,
  type CalendarYear,
  countsAsOpen,
  evolveFinding,
  type FindingEvent,
  initialFinding,
  standingOn,
  type WorkingCalendar,
} from '@bihuan/domain';
import { calendarWith } from '@bihuan/statutory-calendar';
import type { ProjectedEvent } from '../projection.ts';
import type { FindingCount, KnownFinding, KnownThings } from './known.ts';

/** How a finding counted for its evaluation before and counts from now on; `from` is null before it was raised. */
export interface FindingChange {
  readonly findingId: string;
  readonly from: FindingCount | null;
  readonly to: FindingCount;
}

/** Findings looked at when the calendar has changed, at a time. */
const findingsAtOnce = 500;

/**
 * Follows findings by the fold that decisions, the ledger and the reminders stand on, so that a line counts the same days as they do.
 * Days overdue are those by the last day on which something was recorded about the finding or its chase: a later day is nobody's event.
 */
export class Findings {
  readonly #things: KnownThings;
  readonly #published: Map<number, CalendarYear>;
  #calendar: WorkingCalendar;

  constructor(things: KnownThings) {
    this.#things = things;
    const years = things.idsOf('calendar').flatMap((id) => {
      const published = things.get('calendar', id);
      return published === undefined ? [] : [[Number(id), published] as const];
    });
    this.#published = new Map(years);
    this.#calendar = calendarWith(this.#published);
  }

  /** What an event of a finding, or of its chase, changes; null where it counts as before. */
  take({ event, kind, streamId, day }: ProjectedEvent): FindingChange | null {
    // Policy changes are chased too, in streams of their own.
    if (kind !== 'finding' && kind !== 'chase') return null;
    const before = this.#things.get('finding', streamId);
    const isOwn = kind === 'finding';
    const state = isOwn ? evolveFinding(before?.state ?? initialFinding, event as FindingEvent) : before?.state;
    if (state === undefined || state.status === 'none') return null;
    // A sweep says itself for which day it counts.
    const on = !isOwn && 'on' in event.data ? (event.data.on as CalendarDate) : day;
    const toldOn = before === undefined || on > before.toldOn ? on : before.toldOn;
    return this.#put(streamId, before ?? null, state, toldOn);
  }

  publish({ year, daysOff, makeUpDays }: CalendarYear & { readonly year: number }): void {
    this.#things.set('calendar', String(year), { daysOff, makeUpDays });
    this.#published.set(year, { daysOff, makeUpDays });
    this.#calendar = calendarWith(this.#published);
  }

  /** Pieces of what another calendar changes; what has been set before is to be written by then. */
  *countAgain(): Generator<FindingChange[]> {
    let ids: readonly string[];
    let last = '';
    do {
      ids = this.#things.idsOf('finding', last, findingsAtOnce);
      yield ids.flatMap((id) => {
        const known = this.#things.get('finding', id);
        return known === undefined ? [] : (this.#put(id, known, known.state, known.toldOn) ?? []);
      });
      last = ids.at(-1) ?? last;
    } while (ids.length === findingsAtOnce);
  }

  #put(
    findingId: string,
    before: KnownFinding | null,
    state: KnownFinding['state'],
    toldOn: CalendarDate,
  ): FindingChange | null {
    const to = countOf(state, toldOn, this.#calendar);
    this.#things.set('finding', findingId, { state, toldOn, count: to });
    const from = before?.count ?? null;
    return from !== null && isSame(from, to) ? null : { findingId, from, to };
  }
}

function countOf(state: KnownFinding['state'], toldOn: CalendarDate, calendar: WorkingCalendar): FindingCount {
  const standing = standingOn(state, toldOn, calendar);
  return {
    evaluationId: state.finding.evaluationId,
    counts: countsFor(state),
    severity: state.severity,
    isRepeat: state.repeatOf !== null,
    overdue: standing.kind === 'overdue' ? standing.days : 0,
  };
}

function countsFor(state: KnownFinding['state']): FindingCount['counts'] {
  if (state.status === 'withdrawn') return 'withdrawn';
  if (state.status !== 'verified') return 'open';
  return countsAsOpen(state.closing.kind) ? 'open' : 'closed';
}

const isSame = (one: FindingCount, other: FindingCount): boolean =>
  (Object.keys(other) as (keyof FindingCount)[]).every((name) => one[name] === other[name]);
