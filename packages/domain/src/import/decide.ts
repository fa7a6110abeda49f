import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { ImportEvent, ImportStep, importPlanned, importTakenBack } from './events.ts';
import type { ImportState } from './state.ts';

export type PlanImport = EventOf<typeof importPlanned>['data'];

/** The first event of an import; planning it again changes nothing. */
export const planImportStream = (command: PlanImport, state: ImportState): ImportEvent[] =>
  state.status === 'none' ? [{ type: 'ImportPlanned', data: command }] : [];

/** The next piece of the plan; one that is there already changes nothing. Refused `import.plan-incomplete` when one was left out. */
export function planImportSteps(from: number, steps: ImportStep[], state: ImportState): ImportEvent[] {
  const plan = existing(state);
  if (plan.status !== 'planned' || from < plan.steps.length) return [];
  if (from > plan.steps.length)
    throw new Refused('import.plan-incomplete', { planned: plan.steps.length, steps: from });
  return [{ type: 'ImportStepsPlanned', data: { from, steps } }];
}

/** Refused `import.plan-incomplete` while steps are missing. */
export function startImport(state: ImportState): ImportEvent[] {
  const plan = existing(state);
  if (plan.status !== 'planned') return [];
  if (plan.steps.length !== plan.stepCount) {
    throw new Refused('import.plan-incomplete', { planned: plan.steps.length, steps: plan.stepCount });
  }
  return [{ type: 'ImportStarted', data: { steps: plan.stepCount } }];
}

/** Every step has been carried out. */
export function completeImport(state: ImportState): ImportEvent[] {
  const plan = existing(state);
  return plan.status === 'under-way' ? [{ type: 'ImportCompleted', data: { steps: plan.stepCount } }] : [];
}

/** At any time after planning; a second call changes nothing. */
export function startTakeBack(reason: string, state: ImportState): ImportEvent[] {
  const plan = existing(state);
  if (plan.status === 'taking-back' || plan.status === 'taken-back') return [];
  return [{ type: 'ImportTakeBackStarted', data: { reason } }];
}

export type TakenBack = EventOf<typeof importTakenBack>['data'];

/** Refused `import.not-taking-back` unless it was begun. */
export function finishTakeBack(command: TakenBack, state: ImportState): ImportEvent[] {
  const plan = existing(state);
  if (plan.status === 'taken-back') return [];
  if (plan.status !== 'taking-back') throw new Refused('import.not-taking-back', { status: plan.status });
  return [{ type: 'ImportTakenBack', data: command }];
}

function existing(state: ImportState) {
  if (state.status === 'none') throw new Refused('import.not-found');
  return state;
}
