import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { type CalendarDate, isPersonStream } from '@bihuan/domain';
import type { Projection, ProjectionTools, ProjectionWriter } from '../projection.ts';
import type { Current } from './generation-files.ts';
import type { SharedEvent } from './shared-event.ts';
import type { ProjectionFault } from './status.ts';

/** Everything up to `position` is in the rows. `event` is one of the log by which it is recognised, at `eventPosition`. */
export interface Checkpoint {
  readonly position: number;
  readonly eventPosition: number;
  readonly eventId: string;
}

/** What became of a batch: in the rows, taken over by another runner, or stopped at an event. */
export type Outcome = 'applied' | 'fenced' | { readonly fault: ProjectionFault };

/** Of each connection that writes. Sorting for an index takes as much beside it and then goes on in a temporary file. */
const cacheKib = 4096;

const runtimeTables = `
  CREATE TABLE checkpoint (
    position INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    event_position INTEGER NOT NULL,
    fence TEXT NOT NULL,
    recorded_at TEXT
  ) STRICT;
  INSERT INTO checkpoint VALUES (0, '', 0, '', NULL);
  CREATE TABLE log_days (day TEXT PRIMARY KEY, last_position INTEGER NOT NULL) STRICT, WITHOUT ROWID;`;

interface GenerationParts {
  readonly projection: Projection;
  readonly tools: ProjectionTools;
  readonly current: Current;
  readonly database: DatabaseSync;
  readonly fence: string;
  readonly writer: ProjectionWriter;
}

/** One file of one projection, and the only connection that writes to it. */
export class Generation {
  readonly current: Current;
  readonly projection: Projection;
  readonly #tools: ProjectionTools;
  readonly #database: DatabaseSync;
  readonly #fence: string;
  readonly #types: ReadonlySet<string>;
  readonly #moveCheckpoint: StatementSync;
  readonly #addDay: StatementSync;
  readonly #indexesLeft: string[];
  #writer: ProjectionWriter;
  #checkpoint: Checkpoint;
  #isBusy = false;
  #isClosed = false;

  constructor({ projection, tools, current, database, fence, writer }: GenerationParts) {
    this.current = current;
    this.projection = projection;
    this.#tools = tools;
    this.#database = database;
    this.#fence = fence;
    this.#writer = writer;
    this.#types = new Set(projection.listensTo);
    this.#indexesLeft = [...projection.indexes];
    this.#checkpoint = readCheckpoint(database);
    this.#moveCheckpoint = database.prepare(
      'UPDATE checkpoint SET position = ?, event_id = ?, event_position = ?, recorded_at = coalesce(?, recorded_at) WHERE fence = ?',
    );
    this.#addDay = database.prepare(
      'INSERT INTO log_days VALUES (?, ?) ON CONFLICT DO UPDATE SET last_position = max(last_position, excluded.last_position)',
    );
  }

  get position(): number {
    return this.#checkpoint.position;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Applies the events that come after its checkpoint, and moves the checkpoint to `position`, in one transaction. */
  async take(events: readonly SharedEvent[], position: number): Promise<Outcome> {
    if (this.#isClosed || position <= this.position) return 'applied';
    return this.#busy(() => this.#take(events, position));
  }

  /** Whoever closes it meanwhile does not take the file away from under the work. */
  async #busy<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#isBusy = true;
    try {
      return await work();
    } finally {
      this.#isBusy = false;
      if (this.#isClosed) this.#release();
    }
  }

  async #take(events: readonly SharedEvent[], position: number): Promise<Outcome> {
    const after = this.position;
    const first = events.findIndex((event) => event.position > after);
    const fresh = first === -1 ? [] : events.slice(first);
    const outcome = await this.#transaction(fresh, position);
    if (typeof outcome === 'string') return outcome;
    // What the writer remembers no longer fits the rows that were rolled back.
    await this.#writer.close?.();
    this.#writer = await this.projection.open(this.#database, this.#tools);
    return fresh.length === 1 ? outcome : this.#oneByOne(fresh, position);
  }

  /** Finds the event at fault: everything before it is kept. */
  async #oneByOne(events: readonly SharedEvent[], position: number): Promise<Outcome> {
    for (const event of events) {
      const outcome = await this.#transaction([event], event.position);
      if (outcome !== 'applied') return outcome;
    }
    return position > this.position ? this.#transaction([], position) : 'applied';
  }

  async #transaction(events: readonly SharedEvent[], position: number): Promise<Outcome> {
    const next = checkpointAfter(events, position, this.#checkpoint);
    const recordedAt = events.at(-1)?.stored.metadata.recordedAt ?? null;
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const { changes } = this.#moveCheckpoint.run(
        next.position,
        next.eventId,
        next.eventPosition,
        recordedAt,
        this.#fence,
      );
      const fault = changes === 0 ? null : await this.#apply(events);
      if (changes === 0 || fault !== null) {
        this.#database.exec('ROLLBACK');
        return fault === null ? 'fenced' : { fault };
      }
      for (const [day, last] of daysOf(events)) this.#addDay.run(day, last);
      this.#database.exec('COMMIT');
      this.#checkpoint = next;
      this.#writer.committed?.();
      return 'applied';
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  async #apply(events: readonly SharedEvent[]): Promise<ProjectionFault | null> {
    let last: SharedEvent | null = null;
    try {
      for (const event of events) {
        if (!this.#types.has(event.stored.type)) continue;
        last = event;
        const projected = event.projected();
        if (projected === null) continue;
        this.#writer.apply(projected);
        if (this.#writer.mustFinish?.()) await this.#writer.finish?.();
      }
      if (last !== null) await this.#writer.finish?.();
      return null;
    } catch (error) {
      if (last === null || isOfTheMachine(error)) throw error;
      return faultAt(last, error);
    }
  }

  /** Rare checkpoints while a great deal is written. */
  prepareForBulk(): void {
    this.#database.exec(`PRAGMA cache_size = ${-cacheKib}; PRAGMA wal_autocheckpoint = 4096`);
  }

  /** Makes the indexes for questions and tells the query planner what is there; false when it was closed or given up meanwhile. */
  async finishBulk(signal: AbortSignal): Promise<boolean> {
    if (this.#isClosed) return false;
    return this.#busy(async () => {
      for (const index of this.#indexesLeft.splice(0)) {
        this.#database.exec(index);
        // Over a long log each takes seconds: let others on this thread have their turn.
        await setImmediate();
        if (this.#isClosed || signal.aborted) return false;
      }
      this.#database.exec('PRAGMA analysis_limit = 1000; ANALYZE; PRAGMA optimize');
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 1000');
      return true;
    });
  }

  /** Whether no other runner has taken it over. */
  isOurs(): boolean {
    return this.#database.prepare('SELECT fence FROM checkpoint').get()?.['fence'] === this.#fence;
  }

  /** A batch under way is finished first. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (!this.#isBusy) this.#release();
  }

  /** The writer may hold more than the file: a rule engine has a thread of its own, which nobody waits for. */
  #release(): void {
    this.#database.close();
    void this.#writer.close?.().catch(() => {});
  }
}

interface OpenGeneration {
  readonly folder: string;
  readonly current: Current;
  readonly projection: Projection;
  readonly tools: ProjectionTools;
  /** Of this runner: from now on any other one finds itself shut out. */
  readonly fence: string;
}

/** Opens or creates the file and takes it over. Throws when it is there but cannot be used. */
export async function openGeneration(options: OpenGeneration): Promise<Generation> {
  const { folder, current, projection, tools, fence } = options;
  const database = openFile(path.join(folder, current.file));
  try {
    const isNew = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
    if (isNew) database.exec(`BEGIN IMMEDIATE; ${runtimeTables} ${projection.schema}; COMMIT`);
    takeOver(database, fence);
    const writer = await projection.open(database, tools);
    return new Generation({ projection, tools, current, database, fence, writer });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Takes over a file that is not written to any more and says how far it is; null when it cannot be used. */
export function inspectGeneration(folder: string, { file }: Current, fence: string): Checkpoint | null {
  let database: DatabaseSync | undefined;
  try {
    database = openFile(path.join(folder, file));
    takeOver(database, fence);
    return readCheckpoint(database);
  } catch {
    return null;
  } finally {
    database?.close();
  }
}

function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function takeOver(database: DatabaseSync, fence: string): void {
  database.prepare('UPDATE checkpoint SET fence = ?').run(fence);
}

export function readCheckpoint(database: DatabaseSync): Checkpoint {
  const row = database.prepare('SELECT position, event_id, event_position FROM checkpoint').get();
  if (row === undefined) throw new Error('the checkpoint is missing');
  return {
    position: Number(row['position']),
    eventId: String(row['event_id']),
    eventPosition: Number(row['event_position']),
  };
}

/** Recognised by the last event that cannot be deleted: a person's stream may go, and with it the event. */
function checkpointAfter(events: readonly SharedEvent[], position: number, before: Checkpoint): Checkpoint {
  const known = events.findLast(({ stored }) => !isPersonStream(stored.stream));
  if (known === undefined) return { ...before, position };
  return { position, eventId: known.stored.id, eventPosition: known.position };
}

function daysOf(events: readonly SharedEvent[]): Map<CalendarDate, number> {
  const days = new Map<CalendarDate, number>();
  let last: SharedEvent | undefined;
  for (const event of events) {
    if (last !== undefined && last.day !== event.day) days.set(last.day, last.position);
    last = event;
  }
  if (last !== undefined) days.set(last.day, last.position);
  return days;
}

function faultAt({ stored, position }: SharedEvent, error: unknown): ProjectionFault {
  return {
    eventId: stored.id,
    type: stored.type,
    stream: stored.stream,
    revision: Number(stored.revision),
    position,
    message: error instanceof Error ? error.message : String(error),
  };
}

/** SQLITE_BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN: no event is to blame, and it may pass. */
function isOfTheMachine(error: unknown): boolean {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' && [5, 6, 7, 8, 10, 13, 14].includes(errcode & 0xff);
}
