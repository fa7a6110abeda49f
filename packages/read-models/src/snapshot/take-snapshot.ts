import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refused } from '@bihuan/domain';
import { folderRefusal, makeFolder } from '@bihuan/event-store';
import { allProjections } from '../all-projections.ts';
import type { Projection } from '../projection.ts';
import { readCheckpoint } from '../projector/generation.ts';
import { readCurrent } from '../projector/generation-files.ts';
import { fingerprintOf, type Manifest, manifestFile, type SnapshotPart } from './manifest.ts';

export interface TakeSnapshot {
  /** Where the read models lie; somebody may be writing them. */
  readonly folder: string;
  /** Not there yet, or empty. */
  readonly target: string;
  readonly projections?: readonly Projection[];
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Copies every read model as it stands at one moment, each with its checkpoint, beside whoever feeds it. They may be at different
 * positions: each follows on from its own. Refused: `snapshot.target-not-empty`, `store.folder-not-usable` where it cannot be written,
 * `projection.not-serving` for one that is being built; then nothing is left.
 */
export function takeSnapshot(options: TakeSnapshot): Manifest {
  const { target } = options;
  const partial = `${target}.partial`;
  try {
    refuseUnlessEmpty(target);
    rmSync(partial, { recursive: true, force: true });
    makeFolder(partial, 0o700);
    const manifest = copyInto(partial, options);
    rmSync(target, { recursive: true, force: true });
    renameSync(partial, target);
    return manifest;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw folderRefusal(error, target);
  }
}

function copyInto(partial: string, options: TakeSnapshot): Manifest {
  const { folder, projections = allProjections, onProgress = () => undefined } = options;
  const parts: SnapshotPart[] = [];
  for (const { name } of projections) {
    onProgress(parts.length, projections.length);
    const current = readCurrent(folder, name);
    if (current === null) throw new Refused('projection.not-serving', { projection: name });
    const database = new DatabaseSync(path.join(folder, current.file), { readOnly: true });
    const copy = path.join(partial, current.file);
    try {
      database.exec('PRAGMA busy_timeout = 5000');
      database.prepare('VACUUM INTO ?').run(copy);
    } finally {
      database.close();
    }
    parts.push({ name, ...current, ...checkpointIn(copy) });
  }
  const manifest = { fingerprint: fingerprintOf(projections), parts };
  writeFileSync(path.join(partial, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function refuseUnlessEmpty(target: string): void {
  try {
    if (readdirSync(target).length === 0) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  throw new Refused('snapshot.target-not-empty', { folder: target });
}

function checkpointIn(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return readCheckpoint(database);
  } finally {
    database.close();
  }
}
