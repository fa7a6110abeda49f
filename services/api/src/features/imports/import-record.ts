import type { OutputOf } from '@bihuan/contract';
import type { BihuanEvent, ImportStep } from '@bihuan/domain';
import type { RecordedEvent } from '@bihuan/event-store';
import type { Parts } from '../../parts.ts';

/** An import as its own stream tells it, for commands that have just written to it; `plannedSteps` is whole once it is under way. */
export interface ImportRecord {
  readonly item: OutputOf<'getImport'>['item'];
  readonly plannedSteps: readonly ImportStep[];
  /** Why it is taken back. */
  readonly reason: string | null;
  readonly revision: bigint;
  readonly recordedAt: string;
}

/** The whole stream folded; null when there is no such import. */
export async function importRecord(
  { store, streams }: Pick<Parts, 'store' | 'streams'>,
  importId: string,
): Promise<ImportRecord | null> {
  let record: ImportRecord | null = null;
  for await (const event of store.readStream(streams.import.nameOf(importId))) record = foldImport(record, event);
  return record;
}

function foldImport(before: ImportRecord | null, event: RecordedEvent): ImportRecord | null {
  const { type, data } = event as unknown as BihuanEvent;
  const { recordedAt, principal } = event.metadata;
  const { revision } = event;
  if (type === 'ImportPlanned') {
    const { importId: id, skippedRows: _, ...planned } = data;
    const nothingYet = { stepsDone: 0, status: 'planned', startedAt: null, endedAt: null } as const;
    const item = { id, ...planned, ...nothingYet, kept: [], principal };
    return { item, plannedSteps: [], reason: null, revision, recordedAt };
  }
  if (before === null) return null;
  const record = { ...before, revision, recordedAt };
  const changed = (change: Partial<ImportRecord['item']>) => ({ ...record, item: { ...record.item, ...change } });
  switch (type) {
    case 'ImportStepsPlanned':
      return { ...record, plannedSteps: [...record.plannedSteps, ...data.steps] };
    case 'ImportStarted':
      return changed({ status: 'under-way', startedAt: recordedAt });
    case 'ImportCompleted':
      return changed({ status: 'completed', endedAt: recordedAt, stepsDone: record.item.steps });
    case 'ImportTakeBackStarted':
      return { ...changed({ status: 'taking-back', endedAt: null }), reason: data.reason };
    case 'ImportTakenBack':
      return changed({ status: 'taken-back', kept: data.kept, endedAt: recordedAt });
    default:
      return record;
  }
}
