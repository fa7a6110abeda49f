import type { StoredEvent } from '@bihuan/domain';
import { Refused } from '@bihuan/domain';
import { canonicalText } from '../canonical.ts';
import { eventHash, hashBeforeFirst } from '../event-hash.ts';
import { Lru } from '../lru.ts';
import type { IntegrityFault, IntegrityVerifier } from '../port.ts';
import { Connection, type KurrentConnectionOptions } from './connection.ts';
import { LogReading } from './log-reading.ts';

const streamEndsKept = 50_000;
const progressEvery = 1_000;

interface StreamEnd {
  readonly revision: bigint;
  readonly hash: string;
  readonly recordedAt: string;
}

/**
 * Follows the log from its first event of ours and stops at the first that is not whole. Deleted person streams are left out; an end of
 * a stream that was cut off cannot be told from one that was never written. Refused: what reading refuses.
 */
export function createKurrentVerifier(options: KurrentConnectionOptions): IntegrityVerifier {
  return {
    async verify({ onProgress, signal } = {}) {
      const connection = new Connection(options);
      const reading = new LogReading(connection);
      const ends = new Lru<string, StreamEnd>(streamEndsKept);
      let [events, streams] = [0, 0];
      try {
        for await (const event of reading.readAll(signal === undefined ? {} : { signal })) {
          const fault = check(event, await endBefore(event, ends, reading));
          if (fault !== null) return { events, streams, fault };
          const { stream, revision, hash, metadata } = event;
          ends.set(stream, { revision, hash, recordedAt: metadata.recordedAt });
          events += 1;
          if (revision === 0n) streams += 1;
          if (events % progressEvery === 0) onProgress?.(events);
        }
        signal?.throwIfAborted();
        return { events, streams, fault: null };
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== 'store.foreign-event') throw error;
        return { events, streams, fault: foreign(error) };
      } finally {
        await connection.close();
      }
    },
  };
}

/** Undefined when the event before it is not there. */
async function endBefore(
  { stream, revision, position }: StoredEvent,
  ends: Lru<string, StreamEnd>,
  reading: LogReading,
): Promise<StreamEnd | null | undefined> {
  if (revision === 0n) return null;
  const known = ends.get(stream);
  if (known !== undefined) return known.revision === revision - 1n ? known : undefined;
  for await (const before of reading.readStream(stream, { from: revision - 1n, limit: 1 })) {
    if (before.revision !== revision - 1n || before.position >= position) return undefined;
    return { revision: before.revision, hash: before.hash, recordedAt: before.metadata.recordedAt };
  }
  return undefined;
}

function check(event: StoredEvent, before: StreamEnd | null | undefined): IntegrityFault | null {
  const { stream, revision, id, type, version, hash } = event;
  if (before === undefined) {
    const [zh, en] = [`该流第 ${revision - 1n} 条记录缺失或次序被改动`, `revision ${revision - 1n} is not before it`];
    return fault('missing', event, zh, en);
  }
  const [data, metadata] = [canonicalText(event.data), canonicalText(event.metadata)];
  const due = eventHash(before?.hash ?? hashBeforeFirst, { stream, revision, id, type, version, data, metadata });
  if (due !== hash) return fault('changed', event, '内容与哈希不符', 'its content does not give its hash');
  if (before !== null && event.metadata.recordedAt < before.recordedAt)
    return fault('inserted', event, '记录时间早于前一条', 'it was recorded before the event that stands before it');
  return null;
}

const fault = (kind: IntegrityFault['kind'], event: StoredEvent, zh: string, en: string): IntegrityFault => ({
  kind,
  stream: event.stream,
  revision: event.revision,
  position: event.position,
  eventId: event.id,
  eventType: event.type,
  detail: { zh, en },
});

function foreign({ params }: Refused): IntegrityFault {
  const detail = { zh: '不是本系统写入的记录', en: 'this product has not written it' };
  const [stream, revision] = [String(params['stream']), BigInt(String(params['revision']))];
  return { kind: 'inserted', stream, revision, position: null, eventId: null, eventType: null, detail };
}
