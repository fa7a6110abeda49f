import { existsSync } from 'node:fs';
import path from 'node:path';
import type { EventStoreAddress } from '@bihuan/event-store';
import { demoSettings, type Settings } from './settings.ts';

/** Where everything of one installation lies. */
export interface DataFolder {
  readonly folder: string;
  /** The record. Cannot be made again. */
  readonly log: string;
  /** Derived; may be deleted while nothing runs. */
  readonly readModels: string;
  /** Evidence, sources of imports, letters as they were issued: by the hash of their content. Cannot be made again either; replicas share it. */
  readonly files: string;
  /** Who signed in, saw what, was refused, by day. Cannot be made again. */
  readonly access: string;
  /** What the command line on this folder shows to the server that holds it: new at each start, and nobody else's to read. */
  readonly operatorKey: string;
  /** Seals and signs what the log must not give away by itself. Kept with the log's backups, but not in them. */
  readonly installationKey: string;
  /** Says that this is demonstration data, and how far it has been loaded. */
  readonly demoMark: string;
}

/** `shared` takes what replicas have in common out of the folder, which is one process's own. */
export const dataFolder = (folder: string, shared: string | null = null): DataFolder => ({
  folder,
  log: path.join(folder, 'log.sqlite'),
  readModels: path.join(folder, 'read-models'),
  files: shared ?? path.join(folder, 'files'),
  access: path.join(folder, 'access'),
  operatorKey: path.join(folder, 'local-operator.key'),
  installationKey: path.join(folder, 'installation.key'),
  demoMark: path.join(folder, 'demo.json'),
});

/** The same as it is set, with `BIHUAN_FILES`. */
export const placesOf = ({ data, filesFolder }: Pick<Settings, 'data' | 'filesFolder'>): DataFolder =>
  dataFolder(data, filesFolder.value);

/** Where the record of this installation is kept. */
export function logOf({ data, eventStore, eventStoreTimeoutMs }: Settings): EventStoreAddress {
  if (eventStore.engine === 'sqlite') return { engine: 'sqlite', file: dataFolder(data).log };
  return { ...eventStore, timeoutMs: eventStoreTimeoutMs };
}

/** Whether there is a record to read; a server always has one, be it empty. */
export function hasLog(settings: Settings): boolean {
  const log = logOf(settings);
  return log.engine === 'kurrentdb' || existsSync(log.file);
}

/** Where a command that reads or decides finds its data: as set, or the demonstration when there is nothing else yet. */
export function settingsToRead(settings: Settings): { readonly settings: Settings; readonly isFallback: boolean } {
  if (!settings.given.has('data') && settings.server.value === null && !hasLog(settings)) {
    const demo = demoSettings(settings);
    if (hasLog(demo)) return { settings: demo, isFallback: true };
  }
  return { settings, isFallback: false };
}
