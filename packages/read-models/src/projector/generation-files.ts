import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Which file of a projection answers questions; lies in `<name>.current.json`. */
export interface Current {
  readonly file: string;
  readonly version: number;
  readonly generation: number;
}

export function generationOf(name: string, version: number, generation: number): Current {
  return { file: `${name}.v${version}.g${generation}.sqlite`, version, generation };
}

export const currentFile = (folder: string, name: string): string => path.join(folder, `${name}.current.json`);

/** Null when nothing serves, or when what is written there cannot be read: it is then built anew. */
export function readCurrent(folder: string, name: string): Current | null {
  try {
    const { version, generation } = JSON.parse(readFileSync(currentFile(folder, name), 'utf8')) as Current;
    return Number.isSafeInteger(version) && Number.isSafeInteger(generation)
      ? generationOf(name, version, generation)
      : null;
  } catch {
    return null;
  }
}

/** Replaces it in one step: a reader sees the old one or the new one. */
export function writeCurrent(folder: string, name: string, current: Current): void {
  const file = currentFile(folder, name);
  const written = `${file}.${process.pid}.new`;
  writeFileSync(written, `${JSON.stringify(current)}\n`);
  renameSync(written, file);
}

export const removeCurrent = (folder: string, name: string): void => rmSync(currentFile(folder, name), { force: true });

/** All generations of a projection that lie in the folder, the newest first. */
export function generationsIn(folder: string, name: string): Current[] {
  const found: Current[] = [];
  for (const file of readdirSync(folder)) {
    if (!file.startsWith(`${name}.v`)) continue;
    const [, version, generation] = /\.v(\d+)\.g(\d+)\.sqlite(?:-wal|-shm)?$/.exec(file) ?? [];
    if (generation === undefined) continue;
    const candidate = generationOf(name, Number(version), Number(generation));
    if (file.startsWith(candidate.file) && !found.some((other) => other.file === candidate.file)) found.push(candidate);
  }
  return found.sort((a, b) => b.generation - a.generation);
}

/** A file that somebody still holds open, where the system forbids its removal, goes at the next start. */
export function removeGeneration(folder: string, { file }: Current): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      rmSync(path.join(folder, part), { force: true });
    } catch (error) {
      if (!['EBUSY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}
