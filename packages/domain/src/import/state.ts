import type { ImportEvent, ImportStep } from './events.ts';

interface Plan {
  readonly importId: string;
  /** How many steps the whole plan has; `steps` is complete once it is under way. */
  readonly stepCount: number;
  readonly steps: readonly ImportStep[];
}

export type ImportState =
  | { readonly status: 'none' }
  | ({ readonly status: 'planned' | 'under-way' | 'completed' | 'taking-back' | 'taken-back' } & Plan);

export const initialImport: ImportState = { status: 'none' };

/** An import's state after one more event of its stream; types it does not know leave it as it is. */
export function evolveImport(state: ImportState, event: ImportEvent): ImportState {
  if (event.type === 'ImportPlanned') {
    return { status: 'planned', importId: event.data.importId, stepCount: event.data.steps, steps: [] };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'ImportStepsPlanned':
      return { ...state, steps: [...state.steps, ...event.data.steps] };
    case 'ImportStarted':
      return { ...state, status: 'under-way' };
    case 'ImportCompleted':
      return { ...state, status: 'completed' };
    case 'ImportTakeBackStarted':
      return { ...state, status: 'taking-back' };
    case 'ImportTakenBack':
      return { ...state, status: 'taken-back' };
    default:
      return state;
  }
}
