import type { Metadata, ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Cluster, Endpoint, MemberSeen } from './cluster.ts';
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
  readonly user: { readonly name: string; readonly password: string } | null;
  readonly subscriptions: Set<OpenSubscription>;
  /** Null for a server that is alone. */
  readonly cluster: Cluster | null;
}

export interface OpenSubscription {
  readonly call: ServerWritableStream<ReadReq, ReadResp>;
  readonly ended: AbortController;
  /** Silent for good: what it was not sent is lost to it. */
  muted: boolean;
}

/** One that is alone leads. */
export function membersOf({ cluster, endpoint: { host, port } }: Serving): readonly MemberSeen[] {
  return cluster?.members ?? [{ host, port, state: 'Leader', isAlive: true }];
}

/** Null when whoever calls is the one that may. */
export function refusalOfStranger({ user }: Serving, metadata: Metadata): rejections.Rejection | null {
  if (user === null) return null;
  const due = `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`;
  return metadata.get('authorization')[0] === due ? null : rejections.accessDenied();
}

/** What a member says to a call that only the leader may answer; null when it is the leader. */
export function refusalOfFollower({ cluster, endpoint }: Serving): rejections.Rejection | null {
  if (cluster === null) return null;
  const leader: Endpoint | null = cluster.leader;
  if (leader === null) return rejections.unavailable();
  return leader.port === endpoint.port ? null : rejections.notLeader(leader);
}

export function rejectionFor(failure: AppendFailure, { endpoint, maxAppendSize }: Serving): rejections.Rejection {
  switch (failure) {
    case 'unavailable':
      return rejections.unavailable();
    case 'busy':
      return rejections.busy();
    case 'not-leader':
      return rejections.notLeader(endpoint);
    case 'no-leader':
      return rejections.noLeader();
    case 'timeout':
      return rejections.timedOut();
    case 'access-denied':
      return rejections.accessDenied();
    case 'max-append-size':
      return rejections.maxAppendSizeExceeded(maxAppendSize);
  }
}
