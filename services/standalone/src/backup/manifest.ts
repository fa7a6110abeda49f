import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '@bihuan/domain';
import { z } from 'zod';

/** Raised when an older release could no longer bring back what this one writes. */
export const manifestFormat = 1;

/** Nothing outside the backup's folder is ever read or written by its name. */
const isWithin = (name: string) =>
  name !== '' && !path.isAbsolute(name) && !name.includes('\\') && !name.split('/').includes('..');

const fileSchema = z.object({ bytes: z.int(), sha256: z.string() });

/** What a backup says of itself. A newer release may say more. */
const manifestSchema = z.object({
  product: z.literal('bihuan'),
  format: z.int(),
  /** That of its folder. */
  name: z.string(),
  /** Release that made it. */
  version: z.string(),
  jurisdiction: z.string(),
  /** When it was begun and finished: ISO 8601, UTC. Everything acknowledged before `began` is in it. */
  began: z.string(),
  finished: z.string(),
  record: z.object({
    engine: z.enum(['sqlite', 'kurrentdb']),
    events: z.int(),
    streams: z.int(),
    /** Position of the last event in `log.sqlite`; null for an empty record. */
    head: z.string().nullable(),
  }),
  /** Of the installation key, which tells installations apart too; null where there is none yet. */
  keyFingerprint: z.string().nullable(),
  hasKey: z.boolean(),
  /** Values of the settings that were set, without secrets. */
  settings: z.record(z.string(), z.string()),
  /** Files that are not in it and are needed again, by the setting that names them. */
  apart: z.array(z.object({ setting: z.string(), file: z.string() })),
  /** Files that the record names and that were not sound when it was made, in what was backed up either. */
  lacking: z.array(z.object({ hash: z.string(), kind: z.enum(['missing', 'altered']) })),
  /** Days whose record of access was not whole when it was made. */
  accessFaults: z.array(z.object({ day: z.string(), line: z.int() })),
  /** Everything in it but this, by path within it. */
  files: z.record(z.string().refine(isWithin), fileSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** A folder that a backup was written to, whole. */
export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

export const manifestName = 'manifest.json';

const namePattern = /^\d{8}T\d{9}Z$/;

/** 20250131T080000000Z: sorted by name they are sorted by time. */
export const backupName = (began: Date): string => began.toISOString().replaceAll(/[-:.]/g, '');

/** Null where there is none, or somebody else's. Refused `backup.newer`. */
async function readManifest(folder: string): Promise<Manifest | null> {
  const file = path.join(folder, manifestName);
  if (!existsSync(file)) return null;
  const json = jsonOf(await readFile(file, 'utf8'));
  const stated = z.object({ product: z.literal('bihuan'), format: z.int(), version: z.string() }).safeParse(json);
  if (!stated.success) return null;
  const { format, version } = stated.data;
  if (format > manifestFormat) throw new Refused('backup.newer', { version, found: format, known: manifestFormat });
  return manifestSchema.safeParse(json).data ?? null;
}

/** A backup, or the newest of a folder of backups. Refused: `backup.none`, `backup.newer`. */
export async function backupAt(source: string): Promise<Backup> {
  const manifest = await readManifest(source);
  if (manifest !== null) return { folder: source, manifest };
  const newest = (await backupsIn(source)).at(-1);
  if (newest === undefined) throw new Refused('backup.none', { folder: source });
  return newest;
}

/** The backups in a folder that were made there, oldest first; whatever else lies there is passed over. */
export async function backupsIn(target: string): Promise<Backup[]> {
  const names = existsSync(target) ? await readdir(target) : [];
  const backups: Backup[] = [];
  for (const name of names.filter((one) => namePattern.test(one)).sort()) {
    const folder = path.join(target, name);
    const manifest = await readManifest(folder).catch(() => null);
    if (manifest?.name === name) backups.push({ folder, manifest });
  }
  return backups;
}

/** Whether it lacks nothing that its record names. */
export const isWhole = ({ lacking, accessFaults }: Manifest): boolean =>
  lacking.length === 0 && accessFaults.length === 0;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
