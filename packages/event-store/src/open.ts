import type { CopyTarget } from './copy-target.ts';
import type { EventReader } from './event-reader.ts';
import type { EventStore, IntegrityVerifier } from './port.ts';
import { openSqliteCopyTarget } from './sqlite/copy-target.ts';
import { openSqliteEventReader } from './sqlite/event-reader.ts';
import { openSqliteEventStore } from './sqlite/event-store.ts';
import { createSqliteVerifier } from './sqlite/verifier.ts';

/** Where a log is, and which engine keeps it; plain data, so that a worker thread can be told. */
export type EventStoreAddress =
  | { readonly engine: 'sqlite'; readonly file: string }
  | {
      readonly engine: 'kurrentdb';
      /** As the official client takes it. */
      readonly connectionString: string;
      /** How long a call may take, in ms. */
      readonly timeoutMs: number;
    };

// The client of the cluster engine is loaded only where it is used: it brings a native library.
const kurrent = {
  store: () => import('./kurrentdb/event-store.ts'),
  reader: () => import('./kurrentdb/event-reader.ts'),
  copyTarget: () => import('./kurrentdb/copy-target.ts'),
  verifier: () => import('./kurrentdb/verifier.ts'),
};

/**
 * `onGroup` is told how many appends shared a transaction; a server does not tell. Refused: what the engine refuses on opening. A server
 * that is not there yet is no reason.
 */
export async function openEventStore(
  address: EventStoreAddress,
  clock: () => Date,
  onGroup?: (appends: number) => void,
): Promise<EventStore> {
  if (address.engine === 'sqlite')
    return openSqliteEventStore({ file: address.file, clock, ...(onGroup !== undefined && { onGroup }) });
  const { openKurrentEventStore } = await kurrent.store();
  return openKurrentEventStore({ ...address, clock });
}

/** `pollMs`: how often an embedded log is looked at for what another process has written. */
export async function openEventReader(address: EventStoreAddress, pollMs?: number): Promise<EventReader> {
  if (address.engine === 'sqlite')
    return openSqliteEventReader({ file: address.file, ...(pollMs !== undefined && { pollMs }) });
  const { openKurrentEventReader } = await kurrent.reader();
  return openKurrentEventReader(address);
}

export async function openIntegrityVerifier(address: EventStoreAddress): Promise<IntegrityVerifier> {
  if (address.engine === 'sqlite') return createSqliteVerifier({ file: address.file });
  const { createKurrentVerifier } = await kurrent.verifier();
  return createKurrentVerifier(address);
}

/** Opens a log to be filled; an embedded one is made when it is not there. Refused: as `openEventStore`. */
export async function openCopyTarget(address: EventStoreAddress, clock: () => Date): Promise<CopyTarget> {
  if (address.engine === 'sqlite') return openSqliteCopyTarget({ file: address.file, clock });
  const { openKurrentCopyTarget } = await kurrent.copyTarget();
  return openKurrentCopyTarget(address);
}
