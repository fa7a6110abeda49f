import type { CommandMetadata } from '@bihuan/domain';
import { type Carrying, partCommand } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';

/** The commands of one import of a unit register, each with an id that follows from the import and its part. */
export function unitImportCommands(
  { streams }: Pick<Parts, 'streams'>,
  importId: string,
  by: Carrying,
): (part: string) => CommandMetadata {
  const stream = streams['unit-import'].nameOf(importId);
  return (part) => partCommand(stream, part, by, importId);
}
