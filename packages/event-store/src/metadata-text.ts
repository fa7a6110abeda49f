import type { CommandMetadata } from '@bihuan/domain';
import { canonicalText } from './canonical.ts';

/** The canonical text of an event's metadata, parted where the time at which it is recorded goes. */
export interface MetadataText {
  readonly before: string;
  readonly after: string;
}

const unset = '"recordedAt":"';

/** Throws TypeError for what is not JSON. */
export function metadataText(metadata: CommandMetadata): MetadataText {
  const text = canonicalText({ ...metadata, recordedAt: '' }, '/metadata');
  // Inside a value every quote is escaped, so this stands only where the member does.
  const at = text.lastIndexOf(`${unset}"`) + unset.length;
  return { before: text.slice(0, at), after: text.slice(at) };
}
