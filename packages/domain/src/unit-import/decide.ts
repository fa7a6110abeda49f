import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { UnitImportEvent, unitImportPlanned } from './events.ts';
import type { UnitImportState } from './state.ts';

export type PlanUnitImport = EventOf<typeof unitImportPlanned>['data'];

/** From here on it is under way; planning it again changes nothing. */
export const planUnitImport = (command: PlanUnitImport, state: UnitImportState): UnitImportEvent[] =>
  state.status === 'none' ? [{ type: 'UnitImportPlanned', data: command }] : [];

/** Every step has been carried out. Refused `import.not-found`. */
export function completeUnitImport(state: UnitImportState): UnitImportEvent[] {
  if (state.status === 'none') throw new Refused('import.not-found');
  return state.status === 'completed' ? [] : [{ type: 'UnitImportCompleted', data: { steps: state.steps } }];
}
