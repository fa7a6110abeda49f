import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyAccessRecord } from '@bihuan/access-record';
import { placesIn } from '@bihuan/api';
import { Refused } from '@bihuan/domain';
import { snapshotSqliteLog } from '@bihuan/event-store';
import packageFile from '../../package.json' with { type: 'json' };
import { copyRecord } from '../copy/copy-record.ts';
import { dataFolder, logOf, placesOf } from '../data-folder.ts';
import { type RecordReport, verifyRecord } from '../files/verify-record.ts';
import { type Environment, type Settings, withoutPassword } from '../settings.ts';
import { headOf } from './check-backup.ts';
import { copyKeptFiles, type KeptFilesCopied } from './copy-kept-files.ts';
import { keyFileOf, keyFingerprint } from './key-fingerprint.ts';
import {
  type Backup,
  backupName,
  backupsIn,
  isWhole,
  type Manifest,
  manifestFormat,
  manifestName,
} from './manifest.ts';
import { backupRefusal, copyFolder, filesBelow, foldersBelow, stated, synced } from './on-disk.ts';
import { type Retention, toRemove } from './retention.ts';
import { settingsKept } from './settings-kept.ts';
import { removeBackup, removeLeftovers, takeTarget, unfinishedFolder } from './target-folder.ts';

export type BackupStep = 'log' | 'files' | 'verify' | 'verify-files' | 'remove';

export interface BackupOptions {
  readonly settings: Settings;
  readonly environment: Environment;
  /** The folder of backups. */
  readonly target: string;
  readonly withKey: boolean;
  readonly retention: Retention;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
  readonly onProgress: (step: BackupStep, done: number, total: number | null) => void;
}

export interface BackupMade extends Backup {
  /** Of its kept files, those that this run has copied; the others are shared with the backup before. */
  readonly files: KeptFilesCopied;
  /** Names of earlier backups that were removed. */
  readonly removed: readonly string[];
}

/**
 * Backs up the record as it is now, beside whoever writes it, with the files that it names and the record of access, into a folder of its
 * own that has its name only once it is whole and was verified; then removes earlier ones that need not stay.
 * Refused: `backup.…`, and what reading the record refuses; then nothing of it is left.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupMade> {
  const { settings, target, clock, signal, retention, onProgress } = options;
  const lock = takeTarget(target, settings.data);
  const began = clock();
  const name = backupName(began);
  const unfinished = unfinishedFolder(target, name);
  try {
    await removeLeftovers(target);
    const fingerprint = keyFingerprint(keyFileOf(settings));
    const before = (await backupsIn(target)).filter(({ manifest }) => manifest.keyFingerprint === fingerprint);
    await mkdir(unfinished, { mode: 0o700 });
    const making = new Making(options, unfinished, before.at(-1) ?? null);
    const { files, manifest } = await making.run({ name, began, fingerprint });
    signal.throwIfAborted();
    const folder = path.join(target, name);
    await rename(unfinished, folder);
    await synced(target, 'folder');
    const all = [...before, { folder, manifest }];
    const gone = toRemove(
      all.map((one) => ({ ...one, began: one.manifest.began, isWhole: isWhole(one.manifest) })),
      retention,
      settings.zone,
    );
    for (const [done, one] of gone.entries()) {
      onProgress('remove', done, gone.length);
      await removeBackup(one.folder);
    }
    return { folder, manifest, files, removed: gone.map((one) => one.manifest.name) };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw signal.aborted ? signal.reason : backupRefusal(error, target);
  } finally {
    lock.release();
  }
}

/** One run, in the folder that does not have its name yet. */
class Making {
  readonly #options: BackupOptions;
  readonly #made: ReturnType<typeof dataFolder>;
  readonly #before: Backup | null;

  constructor(options: BackupOptions, unfinished: string, before: Backup | null) {
    this.#options = options;
    this.#made = dataFolder(unfinished);
    this.#before = before;
  }

  async run(begun: { readonly name: string; readonly began: Date; readonly fingerprint: string | null }) {
    const { settings, withKey } = this.#options;
    const [data, made] = [placesOf(settings), this.#made];
    await this.#copyLog();
    // Pointers to files before the files, so that none of them points to what is not there.
    await copyFolder(path.join(data.files, 'plans'), path.join(made.files, 'plans'));
    await copyFolder(placesIn(settings.data, settings.filesFolder.value).drafts, placesIn(made.folder).drafts);
    const files = await copyKeptFiles({
      from: data.files,
      to: made.files,
      earlier: this.#before === null ? null : dataFolder(this.#before.folder).files,
      onProgress: (done, total) => this.#at('files', done, total),
    });
    await copyAccessRecord({
      folder: data.access,
      to: made.access,
      earlier: this.#before === null ? null : dataFolder(this.#before.folder).access,
    });
    if (existsSync(data.demoMark)) await copyFile(data.demoMark, made.demoMark);
    const hasKey = withKey && begun.fingerprint !== null;
    if (hasKey) await copyFile(keyFileOf(settings), made.installationKey);
    const manifest = await this.#manifest(begun, hasKey, await this.#verify());
    const file = path.join(made.folder, manifestName);
    await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await synced(file, 'file');
    for (const folder of await foldersBelow(made.folder)) await synced(folder, 'folder');
    return { files, manifest };
  }

  #at(step: BackupStep, done: number, total: number | null): void {
    this.#options.signal.throwIfAborted();
    this.#options.onProgress(step, done, total);
  }

  /** The embedded log as it lies there, positions and all; that of servers event by event. */
  async #copyLog(): Promise<void> {
    const { settings, clock } = this.#options;
    const { log: to, folder } = this.#made;
    const onProgress = (done: number, total: number | null) => this.#at('log', done, total);
    const from = logOf(settings);
    if (from.engine === 'sqlite') return snapshotSqliteLog({ file: from.file, to, onProgress });
    const copying = path.join(folder, 'copying');
    await mkdir(copying);
    const file = path.join(copying, 'log.sqlite');
    await copyRecord({
      from: { address: from, shown: withoutPassword(from.connectionString), folder: null },
      to: { address: { engine: 'sqlite', file }, shown: folder, folder: null },
      ...{ jurisdiction: settings.jurisdiction, zone: settings.zone },
      clock,
      withProjections: false,
      onProgress: (_, done, total) => onProgress(done, total),
    });
    await snapshotSqliteLog({ file, to });
    await rm(copying, { recursive: true });
  }

  async #verify(): Promise<RecordReport> {
    const places = this.#made;
    const found = await verifyRecord({
      log: { engine: 'sqlite', file: places.log },
      jurisdiction: this.#options.settings.jurisdiction,
      places,
      onEvents: (seen) => this.#at('verify', seen, null),
      onBytes: (bytes, total) => this.#at('verify-files', bytes, total),
    });
    const { fault } = found.report;
    if (fault !== null) {
      const { stream, revision, detail } = fault;
      const params = { stream: stream ?? '—', revision: String(revision ?? '—') };
      throw new Refused('backup.source-not-whole', { ...params, detail: detail.zh, detailEn: detail.en });
    }
    return found;
  }

  async #manifest(
    { name, began, fingerprint }: { readonly name: string; readonly began: Date; readonly fingerprint: string | null },
    hasKey: boolean,
    { report, files, access }: RecordReport,
  ): Promise<Manifest> {
    const { settings, environment, clock } = this.#options;
    const { folder } = this.#made;
    return {
      ...{ product: 'bihuan', format: manifestFormat, name, version: packageFile.version },
      jurisdiction: settings.jurisdiction,
      began: began.toISOString(),
      finished: clock().toISOString(),
      record: {
        engine: settings.eventStore.engine,
        events: report.events,
        streams: report.streams,
        head: await headOf({ engine: 'sqlite', file: this.#made.log }),
      },
      keyFingerprint: fingerprint,
      hasKey,
      ...settingsKept(environment),
      lacking: (files?.faults ?? []).map(({ hash, kind }) => ({ hash, kind })),
      accessFaults: access.faults.map(({ day, line }) => ({ day, line })),
      files: await statedBelow(folder),
    };
  }
}

/** Every file with its length and hash, once it is on the disk. */
async function statedBelow(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = {};
  for (const name of await filesBelow(folder)) {
    const file = path.join(folder, name);
    await synced(file, 'file');
    files[name] = await stated(file);
  }
  return files;
}
