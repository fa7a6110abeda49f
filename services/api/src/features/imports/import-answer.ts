import type { OutputOf } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';
import { importRecord } from './import-record.ts';

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
    item: record.item,
    revision: String(record.revision),
    position: head === null ? null : String(head),
    recordedAt: record.recordedAt,
    repeated,
    events: [],
  };
}
