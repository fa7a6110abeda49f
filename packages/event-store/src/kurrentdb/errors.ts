import { Refused } from '@bihuan/domain';
import type { ErrorType } from '@kurrent/kurrentdb-client';

/** gRPC status codes that come without a type of the client's own when no server can be reached. */
const grpc = { cancelled: 1, deadlineExceeded: 4, permissionDenied: 7, unavailable: 14, unauthenticated: 16 } as const;

type Kind = 'unavailable' | 'not-leader' | 'timed-out' | 'access-denied' | 'deleted' | 'not-found' | 'other';

const kindOfType: Readonly<Partial<Record<`${ErrorType}`, Kind>>> = {
  unavailable: 'unavailable',
  cancelled: 'unavailable',
  'not-leader': 'not-leader',
  timeout: 'timed-out',
  'deadline-exceeded': 'timed-out',
  'access-denied': 'access-denied',
  'stream-deleted': 'deleted',
  'stream-tombstoned': 'deleted',
  'stream-not-found': 'not-found',
};

const kindOfCode: Readonly<Record<number, Kind>> = {
  [grpc.cancelled]: 'unavailable',
  [grpc.deadlineExceeded]: 'timed-out',
  [grpc.permissionDenied]: 'access-denied',
  [grpc.unauthenticated]: 'access-denied',
  [grpc.unavailable]: 'unavailable',
};

/** What kind of error it is, by the client's type and by the status code, never by its class. */
export function kindOf(error: unknown): Kind {
  const { type, code } = error as { readonly type?: `${ErrorType}`; readonly code?: number };
  const byType = type === undefined ? undefined : kindOfType[type];
  if (byType !== undefined) return byType;
  const byCode = code === undefined ? undefined : kindOfCode[code];
  if (byCode !== undefined) return byCode;
  const cause = causeOf(error);
  // What the client has no type for is told apart by its words.
  if (/timed? ?out/i.test(cause)) return 'timed-out';
  // A node that has lost its leader and has not heard of another.
  if (/No leader info/i.test(cause)) return 'not-leader';
  return /Failed to discover|ECONNREFUSED|tcp connect|transport error|not ready|is (too )?busy/i.test(cause)
    ? 'unavailable'
    : 'other';
}

export const causeOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300) ?? '';

/** What a read met, as a refusal. */
export function readRefusal(error: unknown, stream: string | null): Refused {
  if (error instanceof Refused) return error;
  const cause = causeOf(error);
  switch (kindOf(error)) {
    case 'unavailable':
      return new Refused('store.unavailable', { cause });
    case 'not-leader':
      return new Refused('store.not-leader', { cause });
    case 'timed-out':
      return new Refused('store.timed-out', { cause });
    case 'access-denied':
      return new Refused('store.access-denied', { cause });
    case 'deleted':
      return new Refused('store.stream-deleted', { stream: stream ?? '' });
    case 'not-found':
    case 'other':
      return new Refused('store.read-failed', { cause });
  }
}

/**
 * What an append met. Null: whether it was written is not known. `store.not-leader` may be said of a whole call, on which others were
 * under way, some of them written: it is final only for an append that had the call to itself.
 */
export function appendRefusal(error: unknown, stream: string, expected: string): Refused | null {
  if (error instanceof Refused) return error;
  const { type, actualState, maxAppendSize, maxSize, size } = error as {
    readonly type?: `${ErrorType}`;
    readonly actualState?: bigint | string;
    readonly maxAppendSize?: number;
    readonly maxSize?: number;
    readonly size?: number;
  };
  const cause = causeOf(error);
  switch (type) {
    case 'wrong-expected-version': {
      const actual = typeof actualState === 'bigint' ? String(actualState) : 'none';
      return new Refused('store.wrong-expected-revision', { stream, expected, actual });
    }
    case 'maximum-append-size-exceeded':
    case 'transaction-max-size-exceeded':
    case 'append-record-size-exceeded':
      return new Refused('store.event-too-large', {
        type: stream,
        bytes: size ?? '?',
        limit: maxAppendSize ?? maxSize ?? '?',
      });
    case 'not-leader':
      return new Refused('store.not-leader', { cause });
    default:
  }
  const kind = kindOf(error);
  if (kind === 'deleted') return new Refused('store.stream-deleted', { stream });
  if (kind === 'access-denied') return new Refused('store.access-denied', { cause });
  // Answers to this one append, without a type of the client's: it was not taken.
  if (type === 'unknown' && kind === 'not-leader') return new Refused('store.not-leader', { cause });
  if (type === 'unknown' && kind === 'unavailable') return new Refused('store.unavailable', { cause });
  if (type === 'unknown' && /exceeded Max(imum)? Append Event Size/i.test(cause))
    return new Refused('store.event-too-large', { type: stream, bytes: '?', limit: '?' });
  return null;
}
