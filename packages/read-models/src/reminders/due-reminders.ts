import {
  type CalendarDate,
  type Ladder,
  ladderDates,
  ladderFor,
  laddersInForce,
  reachedBy,
  stepKeyOf,
  type WorkingCalendar,
  workingDaysBetween,
} from '@bihuan/domain';
import { calendarWith } from '@bihuan/statutory-calendar';
import { rowsAt } from '../moment-rows.ts';
import type { Moment } from '../query.ts';
import type { CalendarState } from '../settings/state.ts';
import { organisationsAt } from './organisations-at.ts';
import { calendarTable, ladderTable } from './schema.ts';
import type { ReminderState, StepToCome } from './state.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A step that would be sent on the day that was asked for. */
export interface DueReminder {
  readonly reminder: ReminderState;
  readonly stepKey: string;
  readonly step: StepToCome;
  readonly standsFor: readonly Pick<StepToCome, 'kind' | 'offset'>[];
  /** Negative before the due day. */
  readonly workingDaysOverdue: number;
  /** Who they are now: mergers have been followed. */
  readonly unit: Named | null;
  readonly department: Named | null;
}

/** Of rows for which something is to be recorded, those for which something is sent: a deadline that passed is no message. */
export function dueReminders(moment: Moment, rows: readonly ReminderState[], on: CalendarDate): DueReminder[] {
  const calendar = calendarAt(moment);
  const ladders = new Map(laddersInForce(laddersAt(moment)).map((ladder) => [ladder.ladderId, ladder]));
  const named = organisationsAt(moment);
  return rows.flatMap((reminder): DueReminder[] => {
    const { dueDate, next, ladderId, matter, round } = reminder;
    const ladder = ladders.get(ladderId ?? '');
    if (dueDate === null || round === null || next === null || ladder === undefined) return [];
    const toCome = ladderDates(ladderFor(matter.kind, ladder), dueDate, calendar).filter(
      ({ step }) => step.offset >= next.offset,
    );
    const { step: dated, standsFor } = reachedBy(toCome, on);
    if (dated === null) return [];
    const { kind, offset, form, to } = dated.step;
    return [
      {
        reminder,
        stepKey: stepKeyOf({ matter, round, dueDate, offset }),
        step: { kind, offset, form, to, day: dated.day, provisional: dated.provisional },
        standsFor: standsFor.map(({ step }) => ({ kind: step.kind, offset: step.offset })),
        workingDaysOverdue: workingDaysBetween(dueDate, on, calendar).days,
        unit: named(reminder.unitId),
        department: named(reminder.departmentId),
      },
    ];
  });
}

const present = (moment: Moment, table: string): { item: string }[] =>
  rowsAt(
    moment,
    `SELECT item FROM ${table} WHERE valid_from <= ? AND valid_to > ? ORDER BY id`,
    moment.position,
    moment.position,
  );

const laddersAt = (moment: Moment): Ladder[] =>
  present(moment, ladderTable.table)
    .map(({ item }) => JSON.parse(item) as { ladder: Ladder; isSet: boolean })
    .filter(({ isSet }) => isSet)
    .map(({ ladder }) => ladder);

function calendarAt(moment: Moment): WorkingCalendar {
  const states = present(moment, calendarTable.table).map(({ item }) => JSON.parse(item) as CalendarState);
  return calendarWith(
    states.flatMap(({ year, publications }) => {
      const last = publications.at(-1);
      return last === undefined ? [] : [[year, last] as const];
    }),
  );
}
