import type { EvidenceEvent } from './events.ts';

export type EvidenceState =
  | { readonly status: 'none' }
  | { readonly status: 'received'; readonly files: EvidenceEvent['data']['files'] };

export const initialEvidence: EvidenceState = { status: 'none' };

/** One upload after one more event of its stream; types it does not know leave it as it is. */
export function evolveEvidence(state: EvidenceState, event: EvidenceEvent): EvidenceState {
  return event.type === 'EvidenceReceived' ? { status: 'received', files: event.data.files } : state;
}
