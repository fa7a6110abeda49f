import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { placesIn } from '@bihuan/api';
import { Refused } from '@bihuan/domain';
import { folderRefusal, openDataFolderLock } from '@bihuan/event-store';
import { copyRecord } from '../copy/copy-record.ts';
import { dataFolder, logOf } from '../data-folder.ts';
import type { RecordReport } from '../files/verify-record.ts';
import { type Settings, withoutPassword } from '../settings.ts';
import { type CheckStep, refuseOther, verifyRestored } from './check-backup.ts';
import { copyKeptFiles } from './copy-kept-files.ts';
import { keyFileOf, keyFingerprint } from './key-fingerprint.ts';
import type { Backup } from './manifest.ts';
import { copyFolder, copyStated, diskRefusal, foldersBelow, synced } from './on-disk.ts';

export type RestoreStep = CheckStep | 'copy' | 'servers';

export interface RestoreOptions {
  readonly settings: Settings;
  /** The installation key that was kept apart; null where it was not named. */
  readonly keyFile: string | null;
  /** Whether to go on without it. */
  readonly withoutKey: boolean;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
  readonly onProgress: (step: RestoreStep, done: number, total: number | null) => void;
}

/** What may lie in a folder that is empty: its lock, and what an interrupted restore has left. */
const emptyHas = /^(lock\.db.*|holder\.json.*|restoring|lost\+found)$/;

/**
 * Brings a backup back into an empty data folder, and its record into the event store that is set: each file compared with the manifest
 * on the way, then everything verified where it came to lie, before anything has its name.
 * Refused: `restore.…`, `backup.not-whole`, `store.in-use`, `store.folder-not-usable`, `store.disk-full`, `store.write-failed`, what
 * `copyRecord` refuses; then the folder is as empty as it was.
 */
export async function restoreBackup(backup: Backup, options: RestoreOptions): Promise<RecordReport> {
  const { settings, clock, signal } = options;
  refuseUnlessEmpty(settings.data);
  const key = keyToRestore(backup, options);
  const lock = openDataFolderLock(settings.data, { pid: process.pid, url: null, since: clock().toISOString() });
  const restoring = path.join(settings.data, 'restoring');
  try {
    refuseUnlessEmpty(settings.data);
    await rm(restoring, { recursive: true, force: true });
    await copyAll(backup, restoring, options);
    const found = await verifyRestored(backup, restoring, options);
    if (key !== null) await placeKey(key, restoring, options);
    if (settings.eventStore.engine === 'kurrentdb') await intoServers(dataFolder(restoring).log, options);
    await placeShared(restoring, options);
    for (const folder of await foldersBelow(restoring)) await synced(folder, 'folder');
    await giveNames(restoring, settings.data);
    return found;
  } catch (error) {
    await rm(restoring, { recursive: true, force: true });
    throw signal.aborted ? signal.reason : diskRefusal(error);
  } finally {
    lock.release();
  }
}

function refuseUnlessEmpty(folder: string): void {
  const found = namesIn(folder).find((name) => !emptyHas.test(name));
  if (found !== undefined) throw new Refused('restore.not-empty', { folder, found });
}

function namesIn(folder: string): string[] {
  try {
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch (error) {
    throw folderRefusal(error, folder);
  }
}

async function copyAll({ folder, manifest }: Backup, to: string, options: RestoreOptions): Promise<void> {
  const { signal, onProgress } = options;
  const total = Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const [name, expected] of Object.entries(manifest.files)) {
    onProgress('copy', done, total);
    done += expected.bytes;
    const from = path.join(folder, name);
    const found = existsSync(from) ? await copyStated(from, path.join(to, name), signal) : null;
    refuseOther({ folder, manifest }, name, found, expected);
  }
  // It goes where the settings want it.
  await rm(dataFolder(to).installationKey, { force: true });
}

/** The file to take the key from; null where none is needed, or none is wanted. Refused: `restore.key-missing`, `restore.other-key`. */
function keyToRestore({ folder, manifest }: Backup, { settings, keyFile, withoutKey }: RestoreOptions): string | null {
  const { keyFingerprint: fingerprint, hasKey } = manifest;
  if (fingerprint === null || withoutKey) return null;
  const inBackup = hasKey ? dataFolder(folder).installationKey : null;
  const isSet = settings.installationKeyFile.value !== null && existsSync(keyFileOf(settings));
  const file = keyFile ?? (isSet ? keyFileOf(settings) : inBackup);
  const found = file === null ? null : keyFingerprint(file);
  if (file === null || found === null) throw new Refused('restore.key-missing', { fingerprint });
  if (found !== fingerprint) throw new Refused('restore.other-key', { file, fingerprint });
  return file;
}

/** In the data folder it gets its name with everything else. */
async function placeKey(from: string, restoring: string, { settings, signal }: RestoreOptions): Promise<void> {
  const inData = settings.installationKeyFile.value === null;
  const to = inData ? dataFolder(restoring).installationKey : keyFileOf(settings);
  if (path.resolve(from) === path.resolve(to)) return;
  if (!existsSync(to)) await copyStated(from, to, signal);
  else if (keyFingerprint(to) !== keyFingerprint(from))
    throw new Refused('restore.other-key', { file: to, fingerprint: keyFingerprint(from) ?? '' });
}

async function intoServers(file: string, { settings, clock, onProgress }: RestoreOptions): Promise<void> {
  const address = logOf(settings);
  if (address.engine !== 'kurrentdb') return;
  await copyRecord({
    from: { address: { engine: 'sqlite', file }, shown: file, folder: null },
    to: { address, shown: withoutPassword(address.connectionString), folder: null },
    ...{ jurisdiction: settings.jurisdiction, zone: settings.zone },
    clock,
    withProjections: false,
    onProgress: (_, done, total) => onProgress('servers', done, total),
  });
  await rm(file);
}

/** What replicas have in common goes where the settings want it, beside what is there already: its names are hashes of its content. */
async function placeShared(restoring: string, { settings, onProgress }: RestoreOptions): Promise<void> {
  const shared = settings.filesFolder.value;
  if (shared === null) return;
  const [from, to] = [placesIn(restoring), placesIn(settings.data, shared)];
  await copyFolder(path.join(from.files, 'plans'), path.join(to.files, 'plans'));
  await copyFolder(from.drafts, to.drafts);
  const report = (done: number, total: number) => onProgress('copy', done, total);
  await copyKeptFiles({ from: from.files, to: to.files, earlier: null, onProgress: report });
  for (const folder of [from.files, path.dirname(from.drafts)]) await rm(folder, { recursive: true, force: true });
}

/** The record last: until it is there, there is no record. */
async function giveNames(restoring: string, data: string): Promise<void> {
  const log = path.basename(dataFolder(data).log);
  const names = readdirSync(restoring).filter((name) => !name.startsWith(log));
  for (const name of [...names, log]) {
    const from = path.join(restoring, name);
    if (existsSync(from)) await rename(from, path.join(data, name));
  }
  await synced(data, 'folder');
  await rm(restoring, { recursive: true, force: true });
}
