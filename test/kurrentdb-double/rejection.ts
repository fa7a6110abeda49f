import { Metadata, status } from '@grpc/grpc-js';

/** A call that ends with an error status, with the metadata by which the client tells errors apart. */
export class Rejection extends Error {
  readonly code: status;
  readonly details: string;
  readonly metadata = new Metadata();

  constructor(code: status, details: string, metadata: Record<string, string> = {}) {
    super(details);
    this.code = code;
    this.details = details;
    for (const [key, value] of Object.entries(metadata)) this.metadata.set(key, value);
  }
}

export const unavailable = () => new Rejection(status.UNAVAILABLE, 'Server Is Not Ready');

export const busy = () => new Rejection(status.UNAVAILABLE, 'Server Is Too Busy');

export const timedOut = () => new Rejection(status.ABORTED, 'Operation timed out: the double was told so');

export const accessDenied = () =>
  new Rejection(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const invalidPosition = () => new Rejection(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');

export const notLeader = (leader: { host: string; port: number }) =>
  new Rejection(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });

/** From a node that has lost its leader and knows of no other. */
export const noLeader = () => new Rejection(status.UNKNOWN, noLeaderInfo);
export const noLeaderInfo = 'No leader info available in response';

export const streamDeleted = (stream: string) =>
  new Rejection(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const maxAppendSizeExceeded = (limit: number) =>
  new Rejection(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

/** How a delete or tombstone says it; an append has a message of its own for this. */
export const wrongExpectedVersion = (stream: string, expected: bigint, actual: bigint) =>
  new Rejection(status.FAILED_PRECONDITION, `Delete failed due to WrongExpectedVersion. Stream: ${stream}`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(expected),
    'actual-version': String(actual),
  });
