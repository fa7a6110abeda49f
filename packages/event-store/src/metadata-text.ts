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
  traceparent: true,
};
const optional: ReadonlySet<string> = new Set(['actingAs', 'onBehalfOf', 'from', 'traceparent']);
/** In canonical order, parted where `recordedAt` stands in it. */
const members = (Object.keys(given) as (keyof CommandMetadata)[]).sort();
const [membersBefore, membersAfter] = [
  members.filter((member) => member < 'recordedAt'),
  members.filter((member) => member > 'recordedAt'),
];

/** Throws TypeError for what is not JSON. */
export function metadataText(metadata: CommandMetadata): MetadataText {
  let before = '{';
  for (const member of membersBefore) {
    const text = textOf(member, metadata);
    if (text !== null) before += `${text},`;
  }
  let after = '"';
  for (const member of membersAfter) {
    const text = textOf(member, metadata);
    if (text !== null) after += `,${text}`;
  }
  return { before: `${before}"recordedAt":"`, after: `${after}}` };
}

/** What there is nothing to say about is left out (null), so that events of before such a member was known keep their hashes. */
function textOf(member: keyof CommandMetadata, metadata: CommandMetadata): string | null {
  const value = metadata[member];
  if (value === undefined && optional.has(member)) return null;
  return `"${member}":${canonicalText(value, `/metadata/${member}`)}`;
}
