import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refused } from '@bihuan/domain';
import { type EventReader, mayPass } from '@bihuan/event-store';
import { allProjections } from '../all-projections.ts';
import type { Projection } from '../projection.ts';
import { generationOf, removeGeneration, writeCurrent } from '../projector/generation-files.ts';
import { isOfThisLog } from '../projector/is-of-this-log.ts';
import { fingerprintOf, type Manifest, manifestFile, type SnapshotPart } from './manifest.ts';

export interface BeginFromSnapshot {
  /** Where the read models are to lie; nobody has it open. */
  readonly folder: string;
  /** A folder that `takeSnapshot` has made. */
  readonly from: string;
  /** Of the log that they are to follow, and of the jurisdiction whose it is. */
  readonly openReader: () => Promise<EventReader>;
  readonly projections?: readonly Projection[];
}

/**
 * Puts the read models of a snapshot into a folder that has none yet; false where there are some. Refused, with nothing put anywhere:
 * `snapshot.missing`, `snapshot.other-version`, `snapshot.other-store`. While the store does not answer they are put there unlooked:
 * whoever opens them compares them with the log again.
 */
export async function beginFromSnapshot(options: BeginFromSnapshot): Promise<boolean> {
  const { folder, from, openReader, projections = allProjections } = options;
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).some((file) => file.endsWith('.current.json'))) return false;
  const { fingerprint, parts } = readManifest(from);
  if (fingerprint !== fingerprintOf(projections)) throw new Refused('snapshot.other-version', { folder: from });
  const stranger = await strangerAmong(parts, openReader);
  if (stranger !== null)
    throw new Refused('snapshot.other-store', { folder: from, projection: stranger.name, position: stranger.position });
  for (const { name, version, generation } of parts) {
    const current = generationOf(name, version, generation);
    removeGeneration(folder, current);
    copyFileSync(path.join(from, current.file), path.join(folder, current.file), constants.COPYFILE_FICLONE);
    writeCurrent(folder, name, current);
  }
  return true;
}

function readManifest(from: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(path.join(from, manifestFile), 'utf8')) as Manifest;
    const missing = manifest.parts.find(({ file }) => !existsSync(path.join(from, file)));
    if (missing === undefined) return manifest;
  } catch {
    // No folder, no manifest, or one that cannot be read.
  }
  throw new Refused('snapshot.missing', { folder: from });
}

async function strangerAmong(parts: readonly SnapshotPart[], openReader: () => Promise<EventReader>) {
  const reader = await openReader();
  try {
    for (const part of parts) if (!(await isOfThisLog(reader, part))) return part;
    return null;
  } catch (error) {
    if (error instanceof Refused && mayPass(error)) return null;
    throw error;
  } finally {
    await reader.close();
  }
}
