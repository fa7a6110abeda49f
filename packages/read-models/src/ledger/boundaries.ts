import {
  addDays,
  addWorkingDays,
  ageingFrom,
  type CalendarDate,
  soonWithin,
  type WorkingCalendar,
} from '@bihuan/domain';
import { noDay, nothing } from './schema.ts';

/** The days at which findings go from one standing or age to the next, on a day and by a calendar. */
export interface Boundaries {
  readonly on: CalendarDate;
  /** Due on this day at the latest is due soon. */
  readonly soonUntil: CalendarDate;
  /** Due before the day: at least so many working days overdue. */
  readonly overdueBefore: Readonly<Record<keyof typeof ageingFrom, CalendarDate>>;
}

export function boundariesOn(on: CalendarDate, calendar: WorkingCalendar): Boundaries {
  const tomorrow = addDays(on, 1);
  const before = (days: number) => addWorkingDays(tomorrow, -days, calendar).day;
  return {
    on,
    soonUntil: addDays(addWorkingDays(on, soonWithin + 1, calendar).day, -1),
    overdueBefore: {
      '6-to-15': before(ageingFrom['6-to-15']),
      '16-to-30': before(ageingFrom['16-to-30']),
      'over-30': before(ageingFrom['over-30']),
    },
  };
}

/** How a row stands, how old it is and what became of its promise, each as one expression: filters and totals read the same. */
export interface DayExpressions {
  readonly standing: string;
  readonly ageing: string;
  readonly promise: string;
  readonly lookBack: string;
}

// The days are ours and of one form, so that they can stand in the text of a statement, which is then compiled once a day.
const quoted = (day: CalendarDate) => `'${day}'`;

export function dayExpressions({ on, soonUntil, overdueBefore }: Boundaries): DayExpressions {
  const isOpen = `state IN ('raised', 'committed')`;
  const before = (age: keyof typeof ageingFrom) => `due < ${quoted(overdueBefore[age])}`;
  return {
    standing: `CASE WHEN state = 'submitted' THEN 'handed-in' WHEN NOT ${isOpen} THEN 'done'
      WHEN due = '${noDay}' THEN 'no-due-date' WHEN due < ${quoted(on)} THEN 'overdue' WHEN due = ${quoted(on)} THEN 'due-today'
      WHEN due <= ${quoted(soonUntil)} THEN 'due-soon' ELSE 'later' END`,
    ageing: `CASE WHEN NOT (${isOpen} AND due < ${quoted(on)}) THEN '' WHEN ${before('over-30')} THEN 'over-30'
      WHEN ${before('16-to-30')} THEN '16-to-30' WHEN ${before('6-to-15')} THEN '6-to-15' ELSE 'to-5' END`,
    lookBack: `CASE WHEN look_back IN ('${nothing}', 'in-order', 'none') THEN look_back WHEN look_back < ${quoted(on)} THEN 'overdue'
      WHEN look_back = ${quoted(on)} THEN 'due-today' ELSE 'planned' END`,
    promise: `CASE WHEN promise = 'open' AND state = 'committed' AND due < ${quoted(on)} THEN 'broken' ELSE promise END`,
  };
}
