import type { CommandMetadata } from '@bihuan/domain';
import { canonicalText } from './canonical.ts';

/** The canonical text of an event's metadata, parted where the time at which it is recorded goes. */
export interface MetadataText {
  readonly before: string;
  readonly after: string;
}

const given: Record<keyof CommandMetadata, true> = {
  commandId: true,
  fingerprint: true,
  principal: true,
  correlationId: true,
  causationId: true,
  actingAs: true,
  onBehalfOf: true,
  from: true,
};
const optional: ReadonlySet<string> = new Set(['actingAs', 'onBehalfOf', 'from']);
/** In canonical order, in which `recordedAt` comes after all of them. */
const members = (Object.keys(given) as (keyof CommandMetadata)[]).sort();

/** Throws TypeError for what is not JSON. */
export function metadataText(metadata: CommandMetadata): MetadataText {
  let before = '{';
  for (const member of members) {
    const value = metadata[member];
    // What there is nothing to say about is left out, so that events of before such a member was known keep their hashes.
    if (value === undefined && optional.has(member)) continue;
    before += `"${member}":${canonicalText(value, `/metadata/${member}`)},`;
  }
  return { before: `${before}"recordedAt":"`, after: '"}' };
}
