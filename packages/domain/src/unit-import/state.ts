import type { UnitImportEvent } from './events.ts';

interface Known {
  readonly importId: string;
  readonly fileName: string;
  readonly steps: number;
}

export type UnitImportState =
  | { readonly status: 'none' }
  | ({ readonly status: 'under-way' | 'completed' } & Known)
  /** With the reason, which everything that is withdrawn bears. */
  | ({ readonly status: 'taking-back' | 'taken-back'; readonly reason: string } & Known);

export const initialUnitImport: UnitImportState = { status: 'none' };

/** An import after one more event of its stream; types it does not know leave it as it is. */
export function evolveUnitImport(state: UnitImportState, event: UnitImportEvent): UnitImportState {
  if (event.type === 'UnitImportPlanned') {
    const { importId, fileName, steps } = event.data;
    return { status: 'under-way', importId, fileName, steps };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'UnitImportCompleted':
      return { ...state, status: 'completed' };
    case 'UnitImportTakeBackStarted':
      return { ...state, status: 'taking-back', reason: event.data.reason };
    case 'UnitImportTakenBack':
      return state.status === 'taking-back' ? { ...state, status: 'taken-back' } : state;
    default:
      return state;
  }
}
