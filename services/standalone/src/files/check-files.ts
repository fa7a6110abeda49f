import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptFilesOf, parseStreamName } from '@bihuan/domain';
import { type EventStoreAddress, openJurisdictionReader } from '@bihuan/event-store';
import { type Kept, type KeptBytes, openKeptBytes } from '@bihuan/kept-bytes';

/** An event that names a file. */
export interface NamedBy {
  readonly name: string;
  readonly stream: string;
  /** Null for streams of other things. */
  readonly findingId: string | null;
  readonly event: string;
  readonly revision: string;
}

export interface FileFault {
  readonly kind: 'missing' | 'altered';
  readonly hash: string;
  readonly namedBy: readonly NamedBy[];
}

export interface FilesReport {
  /** Files that the record names and that were read through. */
  readonly checked: number;
  readonly bytes: number;
  readonly faults: readonly FileFault[];
  /** Kept, but nothing relies on them: uploads that no report refers to, previews of imports that were not carried out. */
  readonly unreferenced: readonly Kept[];
}

interface CheckOptions {
  readonly log: EventStoreAddress;
  /** 行政区划代码: others on the same store keep their files elsewhere. */
  readonly jurisdiction: string;
  /** The folder of kept files. */
  readonly folder: string;
  /** Bytes read so far, and how many there are. */
  readonly onProgress: (bytes: number, total: number) => void;
}

/** Reads every file that the record names, as a stream, and compares it with its hash. Refused: what reading the record refuses. */
export async function checkFiles({ log, jurisdiction, folder, onProgress }: CheckOptions): Promise<FilesReport> {
  const kept = openKeptBytes(folder);
  const { named, used } = await namedIn(log, jurisdiction);
  for (const hash of await plansIn(folder)) used.add(hash);
  const there: Kept[] = [];
  for await (const file of kept.list()) there.push(file);
  const total = there.reduce((sum, { hash, size }) => sum + (named.has(hash) ? size : 0), 0);
  let bytes = 0;
  const faults: FileFault[] = [];
  for (const [hash, namedBy] of named) {
    const found = await checkOne(kept, hash, (seen) => onProgress(bytes + seen, total));
    bytes += found.size;
    if (found.outcome !== 'sound') faults.push({ kind: found.outcome, hash, namedBy });
  }
  return { checked: named.size, bytes, faults, unreferenced: there.filter(({ hash }) => !used.has(hash)) };
}

async function checkOne(kept: KeptBytes, hash: string, onBytes: (bytes: number) => void) {
  let size = 0;
  const outcome = await kept.check(hash, (seen) => {
    size = seen;
    onBytes(seen);
  });
  return { outcome, size };
}

/** By hash every event that names the file; `used` are the hashes that somebody relies on. */
async function namedIn(
  log: EventStoreAddress,
  jurisdiction: string,
): Promise<{ named: Map<string, NamedBy[]>; used: Set<string> }> {
  const named = new Map<string, NamedBy[]>();
  const used = new Set<string>();
  const reader = await openJurisdictionReader(log, jurisdiction);
  try {
    for await (const stored of reader.readAll()) {
      const { isUse = false, files = [] } = keptFilesOf(stored) ?? {};
      const { stream, type: event, revision } = stored;
      const place = parseStreamName(stream);
      const findingId = place?.kind === 'finding' ? place.id : null;
      for (const { hash, name } of files) {
        const namedBy = { name, stream, findingId, event, revision: String(revision) };
        named.set(hash, [...(named.get(hash) ?? []), namedBy]);
        if (isUse) used.add(hash);
      }
    }
  } finally {
    await reader.close();
  }
  return { named, used };
}

/** The hashes of plans of imports: they are kept for the import that their pointer is named after. */
async function plansIn(folder: string): Promise<string[]> {
  const plans = join(folder, 'plans');
  const names = await readdir(plans).catch(() => []);
  return Promise.all(names.map((name) => readFile(join(plans, name), 'utf8')));
}
