import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { UnitImportEvent, unitImportPlanned, unitImportTakenBack } from './events.ts';
import type { UnitImportState } from './state.ts';

export type PlanUnitImport = EventOf<typeof unitImportPlanned>['data'];

/** From here on it is under way; planning it again changes nothing. */
export const planUnitImport = (command: PlanUnitImport, state: UnitImportState): UnitImportEvent[] =>
  state.status === 'none' ? [{ type: 'UnitImportPlanned', data: command }] : [];

/** Every step has been carried out; what is being taken back is completed no more. Refused `import.not-found`. */
export function completeUnitImport(state: UnitImportState): UnitImportEvent[] {
  const { status, steps } = existing(state);
  return status === 'under-way' ? [{ type: 'UnitImportCompleted', data: { steps } }] : [];
}

/** At any time after it was begun; a second call changes nothing. Refused `import.not-found`. */
export function startUnitTakeBack(reason: string, state: UnitImportState): UnitImportEvent[] {
  const { status } = existing(state);
  if (status === 'taking-back' || status === 'taken-back') return [];
  return [{ type: 'UnitImportTakeBackStarted', data: { reason } }];
}

export type UnitTakenBack = EventOf<typeof unitImportTakenBack>['data'];

/** Refused `import.not-found`, `import.not-taking-back` unless it was begun. */
export function finishUnitTakeBack(command: UnitTakenBack, state: UnitImportState): UnitImportEvent[] {
  const { status } = existing(state);
  if (status === 'taken-back') return [];
  if (status !== 'taking-back') throw new Refused('import.not-taking-back', { status });
  return [{ type: 'UnitImportTakenBack', data: command }];
}

function existing(state: UnitImportState) {
  if (state.status === 'none') throw new Refused('import.not-found');
  return state;
}
