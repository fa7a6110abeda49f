import type { OutputOf } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';
import { type ImportRecord, importRecord } from './import-record.ts';

type ImportItem = OutputOf<'getImport'>['item'];

/** How an import looks from outside; a completed one has done every step. */
export function importItem({
  plannedSteps: _,
  reason: __,
  revision: ___,
  recordedAt: ____,
  ...record
}: ImportRecord): ImportItem {
  return { ...record, stepsDone: record.status === 'planned' || record.status === 'under-way' ? 0 : record.steps };
}

/** What a command on an import answers: how it stands now. */
export async function importAnswer(
  context: HandlerContext,
  importId: string,
  repeated: boolean,
): Promise<OutputOf<'commitImport'>> {
  const record = await importRecord(context, importId);
  if (record === null) throw new Refused('import.plan-unknown', { id: importId });
  const head = await context.store.head();
  return {
    item: importItem(record),
    revision: String(record.revision),
    position: head === null ? null : String(head),
    recordedAt: record.recordedAt,
    repeated,
    events: [],
  };
}
