import type { EventOf } from '../event/define.ts';
import type { deputyAppointed, PersonDetails, PersonEvent, PersonRecordEvent } from './events.ts';

export type PersonState =
  | { readonly status: 'none' }
  | { readonly status: 'registered'; readonly personId: string; readonly details: PersonDetails };

export const initialPerson: PersonState = { status: 'none' };

/** A person after one more event of the person stream; types it does not know leave it as it is. */
export function evolvePerson(state: PersonState, event: PersonEvent): PersonState {
  switch (event.type) {
    case 'PersonRegistered': {
      const { personId, sample: _, ...details } = event.data;
      return { status: 'registered', personId, details };
    }
    case 'PersonAmended': {
      if (state.status === 'none') return state;
      const { reason: _, ...details } = event.data;
      return { ...state, details };
    }
    default:
      return state;
  }
}

/** Who stands for somebody from which day to which day. */
export type DeputyAppointment = Omit<EventOf<typeof deputyAppointed>['data'], 'reason'>;

/** What stays known of a person by id: who stands for them, and whether they were deleted. */
export interface PersonRecordState {
  readonly isDeleted: boolean;
  readonly appointments: readonly DeputyAppointment[];
}

export const initialPersonRecord: PersonRecordState = { isDeleted: false, appointments: [] };

/** A person's record after one more of its events; types it does not know leave it as it is. */
export function evolvePersonRecord(state: PersonRecordState, event: PersonRecordEvent): PersonRecordState {
  switch (event.type) {
    case 'DeputyAppointed': {
      const { reason: _, ...appointment } = event.data;
      return { ...state, appointments: [...state.appointments, appointment] };
    }
    case 'DeputyEnded': {
      const { appointmentId, lastDay } = event.data;
      const appointments = state.appointments.flatMap((appointment) => {
        if (appointment.appointmentId !== appointmentId) return [appointment];
        return lastDay === null ? [] : [{ ...appointment, until: lastDay }];
      });
      return { ...state, appointments };
    }
    case 'PersonDeleted':
      return { ...state, isDeleted: true };
    default:
      return state;
  }
}
