import type { CommandMetadata, Principal } from '@bihuan/domain';
import { derivedCommandId } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';

/** The commands of one import of a unit register, each with an id that follows from the import and its part. */
export function unitImportCommands(
  { streams }: Pick<Parts, 'streams'>,
  importId: string,
  principal: Principal,
  correlationId: string,
): (part: string) => CommandMetadata {
  const stream = streams['unit-import'].nameOf(importId);
  return (part) => {
    const commandId = derivedCommandId(stream, part);
    return { commandId, fingerprint: commandId, principal: principal.id, correlationId, causationId: importId };
  };
}
