import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { type DatedStep, ladderDates } from '../ladder/ladder-dates.ts';
import { addDays, type CalendarDate } from '../time/calendar-date.ts';
import { type ChaseState, isInForce } from './state.ts';
import type { ChaseSubject } from './subject.ts';

/** What a ladder is reckoned with. */
export interface ChaseSettings {
  readonly ladder: Ladder;
  readonly calendar: WorkingCalendar;
}

type Chased = Extract<ChaseSubject, { readonly kind: 'chased' }>;

/** What is to be done about a matter that is chased and not paused. */
export interface DueSteps {
  readonly subject: Chased;
  /** The day is over and nobody has recorded it yet. */
  readonly deadlinePassed: boolean;
  /** The highest step reached that has not been issued; null when none has. */
  readonly step: DatedStep | null;
  /** The lower ones that were reached as well and that it stands for, lowest first. */
  readonly standsFor: readonly DatedStep[];
}

/** The steps that are still to come for the present round and due date, lowest first: none at or below one that was issued. */
export function stepsToCome(subject: Chased, { ladder, calendar }: ChaseSettings, chase: ChaseState): DatedStep[] {
  const issued = chase.steps.filter(
    (step) => step.round === subject.round && step.dueDate === subject.dueDate && isInForce(step),
  );
  const highest = issued.reduce((high, { offset }) => Math.max(high, offset), Number.NEGATIVE_INFINITY);
  return ladderDates(ladder, subject.dueDate, calendar).filter(({ step }) => step.offset > highest);
}

/** Of steps that are still to come, lowest first: the highest that a day has reached, and those below it that it stands for. */
export function reachedBy(toCome: readonly DatedStep[], on: CalendarDate): Pick<DueSteps, 'step' | 'standsFor'> {
  const reached = toCome.filter(({ day }) => day <= on);
  return { step: reached.at(-1) ?? null, standsFor: reached.slice(0, -1) };
}

/**
 * What is due on a day; null when nothing is. Due today is not overdue: the deadline passes with the end of its day. After an outage
 * several steps have been reached at once: the highest is issued and stands for the others.
 */
export function dueStepsOn(
  subject: ChaseSubject,
  settings: ChaseSettings,
  chase: ChaseState,
  on: CalendarDate,
): DueSteps | null {
  if (subject.kind !== 'chased' || subject.pause !== null) return null;
  const { step, standsFor } = reachedBy(stepsToCome(subject, settings, chase), on);
  const deadlinePassed = subject.dueDate < on && !isRecordedAsPassed(subject, chase);
  return step === null && !deadlinePassed ? null : { subject, deadlinePassed, step, standsFor };
}

/** The first day on which something is to be done, and whether it may still move; null when nothing will be, as things stand. */
export interface NextChase {
  readonly day: CalendarDate;
  /** The next step with its own day, which may be later than `day`: that the deadline passed is recorded before the first reminder. */
  readonly step: DatedStep | null;
}

/** What comes next if nothing else happens, also while it is paused: then it is what waits. */
export function nextChase(subject: ChaseSubject, settings: ChaseSettings, chase: ChaseState): NextChase | null {
  if (subject.kind !== 'chased') return null;
  const step = stepsToCome(subject, settings, chase)[0] ?? null;
  const after = isRecordedAsPassed(subject, chase) ? null : addDays(subject.dueDate, 1);
  const days = [step?.day ?? null, after].filter((day) => day !== null).toSorted();
  const [day] = days;
  return day === undefined ? null : { day, step };
}

const isRecordedAsPassed = ({ round, dueDate }: Chased, { deadlinesPassed }: ChaseState): boolean =>
  deadlinesPassed.some((one) => one.round === round && one.dueDate === dueDate);
