import type { z } from 'zod';
import { ready } from '../finding/moves.ts';
import type { evidenceSchema } from '../finding/rectification-events.ts';
import type { FindingState } from '../finding/state.ts';
import { Refused } from '../refusals/refused.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { EvidenceEvent } from './events.ts';
import type { EvidenceState } from './state.ts';

type Evidence = z.output<typeof evidenceSchema>;

/**
 * Puts an upload on record; its bytes are kept before. `finding`: the one that it is for, null for none.
 * Refused `evidence.already-received`, and what `ready` refuses of the finding.
 */
export function receiveEvidence(
  command: EvidenceEvent['data'],
  state: EvidenceState,
  finding: FindingState | null = null,
): EvidenceEvent[] {
  if (state.status === 'received') throw new Refused('evidence.already-received', { receiptId: command.receiptId });
  if (finding !== null) ready(finding, 'attachEvidence');
  return [{ type: 'EvidenceReceived', data: command }];
}

/** A file cannot speak of a day that is still to come. Refused `evidence.day-to-come`. */
export function speaksOfPast({ name, speaksOf }: Pick<Evidence, 'name' | 'speaksOf'>, today: CalendarDate): void {
  if (speaksOf !== null && speaksOf > today) {
    throw new Refused('evidence.day-to-come', { name, speaksOf, today }, { field: 'speaksOf' });
  }
}

/** What a unit sends refers to files that are stored, by days that have been. Refused `evidence.not-stored`, `evidence.day-to-come`. */
export function refersToStored(
  evidence: readonly Evidence[],
  { stored, today }: { readonly stored: ReadonlySet<string>; readonly today: CalendarDate },
): void {
  for (const [at, file] of evidence.entries()) {
    const { hash, name } = file;
    if (!stored.has(hash))
      throw new Refused('evidence.not-stored', { hash, name }, { pointer: `/evidence/${at}/hash` });
    speaksOfPast(file, today);
  }
}
