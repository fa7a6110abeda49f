import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { Refused } from '../refusals/refused.ts';
import type { PersonDetails, PersonEvent, PersonRecordEvent, personDeleted, personRegistered } from './events.ts';
import type { PersonRecordState, PersonState } from './state.ts';

export type RegisterPerson = EventOf<typeof personRegistered>['data'];
/** Members that are left out stay as they are. */
export type AmendPerson = { readonly [Member in keyof PersonDetails]?: PersonDetails[Member] | undefined } & {
  readonly reason: string | null;
};
export type DeletePerson = EventOf<typeof personDeleted>['data'];

/** Refused `person.already-registered` when the id is taken; registering the same again changes nothing. */
export function registerPerson(command: RegisterPerson, state: PersonState): PersonEvent[] {
  if (state.status === 'none') return [{ type: 'PersonRegistered', data: command }];
  const { personId, sample: _, ...details } = command;
  if (sameData(details, state.details)) return [];
  throw new Refused('person.already-registered', { personId });
}

/** Gives a person other details. Refused `person.not-found`, `person.deleted`; what is so already changes nothing. */
export function amendPerson(command: AmendPerson, state: PersonState, record: PersonRecordState): PersonEvent[] {
  const { details } = knownPerson(state, record);
  const { reason, ...changes } = command;
  const stated = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const amended: PersonDetails = { ...details, ...stated };
  return sameData(details, amended) ? [] : [{ type: 'PersonAmended', data: { ...amended, reason } }];
}

/**
 * The part of a deletion that stays recorded; the person stream is removed after it. A repetition records nothing more, so that
 * a deletion that was cut short can be finished. Refused `person.not-found`.
 */
export function deletePerson(
  command: DeletePerson,
  record: PersonRecordState,
  state: PersonState,
): PersonRecordEvent[] {
  if (record.isDeleted) return [];
  if (state.status === 'none') throw new Refused('person.not-found');
  return [{ type: 'PersonDeleted', data: command }];
}

/** A person whose details are known. Refused `person.not-found`, `person.deleted`. */
export function knownPerson(state: PersonState, record: PersonRecordState) {
  if (record.isDeleted) throw new Refused('person.deleted');
  if (state.status === 'none') throw new Refused('person.not-found');
  return state;
}
