import type { OutputOf } from '@bihuan/contract';
import type { BihuanEvent, ImportStep } from '@bihuan/domain';
import type { RecordedEvent } from '@bihuan/event-store';
import type { Parts } from '../../parts.ts';

type ImportItem = OutputOf<'getImport'>['item'];

/** An import as its own stream tells it; `steps` is complete once it is under way. */
export interface ImportRecord extends Omit<ImportItem, 'stepsDone'> {
  readonly plannedSteps: readonly ImportStep[];
  readonly reason: string | null;
  readonly revision: bigint;
  readonly recordedAt: string;
}

/** Folds one event of an import's stream; null before the first. */
export function foldImport(before: ImportRecord | null, event: RecordedEvent): ImportRecord | null {
  const { type, data } = event as unknown as BihuanEvent;
  const { recordedAt, principal } = event.metadata;
  if (type === 'ImportPlanned') {
    const { importId, fileName, fileHash, evaluationYear, applyToYear, rows, steps } = data;
    return {
      id: importId,
      fileName,
      fileHash,
      evaluationYear,
      applyToYear,
      rows,
      steps,
      status: 'planned',
      startedAt: null,
      endedAt: null,
      principal,
      kept: [],
      plannedSteps: [],
      reason: null,
      revision: event.revision,
      recordedAt,
    };
  }
  if (before === null) return null;
  const record = { ...before, revision: event.revision, recordedAt };
  switch (type) {
    case 'ImportStepsPlanned':
      return { ...record, plannedSteps: [...record.plannedSteps, ...data.steps] };
    case 'ImportStarted':
      return { ...record, status: 'under-way', startedAt: recordedAt };
    case 'ImportCompleted':
      return { ...record, status: 'completed', endedAt: recordedAt };
    case 'ImportTakeBackStarted':
      return { ...record, status: 'taking-back', reason: data.reason, endedAt: null };
    case 'ImportTakenBack':
      return { ...record, status: 'taken-back', kept: data.kept, endedAt: recordedAt };
    default:
      return record;
  }
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
