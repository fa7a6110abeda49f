import type { CommandAnswer } from '@bihuan/contract';
import { commandAnswer } from '../../answer.ts';
import type { HandlerContext } from '../../operations.ts';

/** What a command on an import of a unit register answers: all that its stream tells. */
export async function unitImportAnswer(
  context: HandlerContext,
  importId: string,
  repeated: boolean,
): Promise<CommandAnswer> {
  const events = [];
  for await (const event of context.store.readStream(context.streams['unit-import'].nameOf(importId)))
    events.push(event);
  const last = events.at(-1);
  const effect = { revision: last?.revision ?? null, recordedAt: last?.metadata.recordedAt ?? null, events };
  return commandAnswer(context, importId, { ...effect, position: null, repeated });
}
