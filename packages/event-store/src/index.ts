export { canonicalText } from './canonical.ts';
export type { CopyTarget, DeletedPersonStream } from './copy-target.ts';
export { eventHash } from './event-hash.ts';
export type { EventReader } from './event-reader.ts';
export {
  type CommandEffect,
  type CommandHandlerOptions,
  createCommandHandler,
  execute,
  type History,
  type RecordedEvent,
  type StreamCommand,
} from './execute.ts';
export { folderRefusal, makeFolder } from './make-folder.ts';
export { mayPass } from './may-pass.ts';
export { ofJurisdiction, openJurisdictionReader } from './of-jurisdiction.ts';
export {
  type EventStoreAddress,
  openCopyTarget,
  openEventReader,
  openEventStore,
  openIntegrityVerifier,
} from './open.ts';
export type * from './port.ts';
export { openSqliteEventReader } from './sqlite/event-reader.ts';
export { openSqliteEventStore, type SqliteEventStoreOptions } from './sqlite/event-store.ts';
export {
  currentFolderHolder,
  type DataFolderLock,
  type FolderHolder,
  openDataFolderLock,
} from './sqlite/folder-lock.ts';
export { snapshotSqliteLog } from './sqlite/snapshot.ts';
export { createSqliteVerifier } from './sqlite/verifier.ts';
export { type OnStream, type Streams, streamsOf } from './streams.ts';
export { tracedAppend } from './traced-append.ts';
export { type LevelledStore, withWriteLevel } from './write-level.ts';
