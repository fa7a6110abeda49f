import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { AppendFailure, Faults } from './faults.ts';
import type { MemoryLog } from './log.ts';
import * as rejections from './rejection.ts';

/** What all calls of one double share; it outlives a restart. */
export interface Serving {
  readonly log: MemoryLog;
  readonly faults: Faults;
  readonly endpoint: { readonly host: string; port: number };
  readonly version: string;
  readonly batchAppend: boolean;
  readonly maxAppendSize: number;
  readonly subscriptions: Set<OpenSubscription>;
}

export interface OpenSubscription {
  readonly call: ServerWritableStream<ReadReq, ReadResp>;
  readonly ended: AbortController;
  /** Silent for good: what it was not sent is lost to it. */
  muted: boolean;
}

export function rejectionFor(failure: AppendFailure, { endpoint, maxAppendSize }: Serving): rejections.Rejection {
  switch (failure) {
    case 'unavailable':
      return rejections.unavailable();
    case 'busy':
      return rejections.busy();
    case 'not-leader':
      return rejections.notLeader(endpoint);
    case 'timeout':
      return rejections.timedOut();
    case 'access-denied':
      return rejections.accessDenied();
    case 'max-append-size':
      return rejections.maxAppendSizeExceeded(maxAppendSize);
  }
}
