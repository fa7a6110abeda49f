import { type CommandMetadata, type EventToAppend, parseStreamName, Refused } from '@bihuan/domain';
import { canonicalText } from './canonical.ts';
import { type MetadataText, metadataText } from './metadata-text.ts';
import type { ExpectedRevision } from './port.ts';

/** An append whose input has been checked and whose data are already text. */
export interface CheckedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly version: number;
    /** Canonical (RFC 8785). */
    readonly data: string;
  }[];
  readonly metadata: MetadataText;
}

/** Most bytes of an event's data, as UTF-8, unless an adapter is told otherwise. */
export const largestEventBytesByDefault = 1_000_000;

/**
 * The same input is good enough for every engine, or for none.
 * Refused: `store.bad-stream-name`, `store.event-too-large`. Throws TypeError for what is not JSON or has no events.
 */
export function checkedAppend(
  stream: string,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
  metadata: CommandMetadata,
  largestEventBytes: number,
): CheckedAppend {
  if (parseStreamName(stream) === null) throw new Refused('store.bad-stream-name', { stream });
  if (events.length === 0) throw new TypeError('an append has at least one event');
  return {
    stream,
    expected,
    // Written here so that one that is not JSON fails its own append and nobody else's.
    metadata: metadataText(metadata),
    events: events.map(({ id, type, version, data }) => {
      if (!isPlainName(id) || !isPlainName(type)) throw new TypeError('id and type are one line of well-formed text');
      if (!Number.isSafeInteger(version)) throw new TypeError('version is an integer');
      const text = canonicalText(data, '/data');
      // A UTF-16 unit has at most three bytes of UTF-8: most events need no counting.
      if (text.length * 3 > largestEventBytes) {
        const bytes = Buffer.byteLength(text);
        if (bytes > largestEventBytes)
          throw new Refused('store.event-too-large', { type, bytes, limit: largestEventBytes });
      }
      return { id, type, version, data: text };
    }),
  };
}

const isPlainName = (text: string) => text.length > 0 && !text.includes('\n') && text.isWellFormed();
