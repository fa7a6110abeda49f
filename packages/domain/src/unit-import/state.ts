import type { UnitImportEvent } from './events.ts';

export type UnitImportState =
  | { readonly status: 'none' }
  | { readonly status: 'under-way' | 'completed'; readonly importId: string; readonly steps: number };

export const initialUnitImport: UnitImportState = { status: 'none' };

/** An import after one more event of its stream; types it does not know leave it as it is. */
export function evolveUnitImport(state: UnitImportState, event: UnitImportEvent): UnitImportState {
  switch (event.type) {
    case 'UnitImportPlanned':
      return { status: 'under-way', importId: event.data.importId, steps: event.data.steps };
    case 'UnitImportCompleted':
      return state.status === 'none' ? state : { ...state, status: 'completed' };
    default:
      return state;
  }
}
