import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import { addDays, type CalendarDate } from '../time/calendar-date.ts';
import { includesDay, type Period, refuseEmptyPeriod, sharedPeriod } from '../time/period.ts';
import type { deputyAppointed, deputyEnded, PersonRecordEvent } from './events.ts';
import type { DeputyAppointment, PersonRecordState } from './state.ts';

export type AppointDeputy = EventOf<typeof deputyAppointed>['data'];
export type EndDeputy = EventOf<typeof deputyEnded>['data'];

/** The deputies of a person, by the person's id; none for somebody who has none. */
export type AppointmentsOf = (personId: string) => readonly DeputyAppointment[];

/**
 * Somebody stands for the person from a day to a day. `appointmentsOf` knows the deputies of the deputy, theirs, and so on.
 * `by` is the person who says so, null where it is nobody's own account.
 * Refused `period.ends-before-it-begins`, `person.deleted`, `deputy.is-the-same-person`, `deputy.named-by-themselves`, `deputy.already-appointed` (one at a time),
 * `deputy.cycle` where on some day the chain of deputies would come back to the person.
 */
export function appointDeputy(
  command: AppointDeputy,
  personId: string,
  record: PersonRecordState,
  appointmentsOf: AppointmentsOf,
  by: string | null = null,
): PersonRecordEvent[] {
  const { reason: _, ...appointment } = command;
  refuseEmptyPeriod(appointment);
  if (record.isDeleted) throw new Refused('person.deleted');
  if (command.deputyId === personId) throw new Refused('deputy.is-the-same-person');
  if (command.deputyId === by) throw new Refused('deputy.named-by-themselves');
  const overlapping = record.appointments.find((other) => sharedPeriod(other, appointment) !== null);
  if (overlapping !== undefined) {
    if (isSameAppointment(overlapping, appointment)) return [];
    const { from, until } = overlapping;
    throw new Refused('deputy.already-appointed', { from, until: until ?? '…' });
  }
  const chain = chainBackTo(personId, command.deputyId, appointment, appointmentsOf, [personId]);
  if (chain !== null) throw new Refused('deputy.cycle', { chain: chain.join(' → ') });
  return [{ type: 'DeputyAppointed', data: command }];
}

/** Ends it on an earlier or a later day. Refused `deputy.not-found`, `period.ends-before-it-begins`, `deputy.only-shortened`. */
export function endDeputy(command: EndDeputy, record: PersonRecordState): PersonRecordEvent[] {
  const { appointmentId, lastDay } = command;
  const appointment = record.appointments.find((one) => one.appointmentId === appointmentId);
  if (appointment === undefined) throw new Refused('deputy.not-found');
  if (appointment.until === lastDay && lastDay !== null) return [];
  if (lastDay !== null) {
    refuseEmptyPeriod({ from: appointment.from, until: lastDay });
    // A longer one could meet a deputy who comes after, or close a circle: that is a new appointment.
    if (appointment.until !== null && lastDay > appointment.until) throw new Refused('deputy.only-shortened');
  }
  return [{ type: 'DeputyEnded', data: command }];
}

export interface HandOverDeputy {
  readonly appointmentId: string;
  /** Null: nobody stands in from here on. */
  readonly successor: { readonly personId: string; readonly appointmentId: string } | null;
  /** The first day of the successor. */
  readonly from: CalendarDate;
  readonly reason: string;
}

/**
 * Another stands for the person instead, from a day on and as long as was said. Whether they can is asked before (`appointDeputy`). What is
 * over, or is not there, changes nothing.
 */
export function handOverDeputy(command: HandOverDeputy, record: PersonRecordState): PersonRecordEvent[] {
  const { appointmentId, successor, from, reason } = command;
  const appointment = record.appointments.find((one) => one.appointmentId === appointmentId);
  if (appointment === undefined || (appointment.until !== null && appointment.until < from)) return [];
  const hasBegun = appointment.from < from;
  const lastDay = hasBegun ? addDays(from, -1) : null;
  const ended: PersonRecordEvent = { type: 'DeputyEnded', data: { appointmentId, lastDay, reason } };
  if (successor === null || record.isDeleted) return [ended];
  const { personId: deputyId, appointmentId: nextId } = successor;
  const next = { ...appointment, appointmentId: nextId, deputyId, from: hasBegun ? from : appointment.from, reason };
  return [ended, { type: 'DeputyAppointed', data: next }];
}

const isSameAppointment = (one: DeputyAppointment, other: DeputyAppointment): boolean =>
  one.deputyId === other.deputyId &&
  one.from === other.from &&
  one.until === other.until &&
  one.originalReceives === other.originalReceives;

/** The people from `personId` by way of `deputyId` back to `personId`, all standing in on one and the same day; null when there is no such day. */
function chainBackTo(
  personId: string,
  deputyId: string,
  days: Period,
  appointmentsOf: AppointmentsOf,
  before: readonly string[],
): readonly string[] | null {
  const chain = [...before, deputyId];
  if (deputyId === personId) return chain;
  // Somebody else's circle is no concern of this person's.
  if (before.includes(deputyId)) return null;
  for (const next of appointmentsOf(deputyId)) {
    const shared = sharedPeriod(days, next);
    const found = shared && chainBackTo(personId, next.deputyId, shared, appointmentsOf, chain);
    if (found) return found;
  }
  return null;
}

/** Who receives in somebody's place on a day: the last of the chain of deputies, and those before who are to have a copy. */
export interface StandIn {
  readonly receiverId: string;
  /** In the order of the chain, the person asked for first. */
  readonly copyIds: readonly string[];
  /** The chain came back to somebody: two who were appointed at the same moment stand for each other. It is then not followed. */
  readonly isCycle: boolean;
}

/** `isUsable` says whether somebody can receive anything: a deputy who was deleted stands for nobody. */
export function standInOn(
  day: CalendarDate,
  personId: string,
  appointmentsOf: AppointmentsOf,
  isUsable: (personId: string) => boolean,
): StandIn {
  const copyIds: string[] = [];
  const seen = new Set([personId]);
  let receiverId = personId;
  for (;;) {
    const appointment = appointmentsOf(receiverId).find((one) => includesDay(one, day) && isUsable(one.deputyId));
    if (appointment === undefined) return { receiverId, copyIds, isCycle: false };
    if (seen.has(appointment.deputyId)) return { receiverId: personId, copyIds: [], isCycle: true };
    seen.add(appointment.deputyId);
    if (appointment.originalReceives === 'copy') copyIds.push(receiverId);
    receiverId = appointment.deputyId;
  }
}
