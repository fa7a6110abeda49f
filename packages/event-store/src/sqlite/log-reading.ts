import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isPersonStream, type Position, Refused, type StoredEvent } from '@bihuan/domain';
import type { DeletedPersonStream } from '../copy-target.ts';
import type { EventBatch, ReadAllOptions, ReadStreamOptions, SubscribeOptions } from '../port.ts';
import { eventColumns, takePage } from './rows.ts';
import { readRefusal } from './sqlite-refusals.ts';

const pageSize = 500;
/** Positions that one query looks through, so that a filter that finds nothing does not hold the thread. */
const stretch = 10_000;

/**
 * The reading half of the store. Every page is a snapshot of its own: no reader ever holds up a checkpoint. Single streams, which every
 * command reads, may be read over a connection of their own: that of the writer, because SQLite drops all that another connection has in
 * memory at each commit.
 */
export class LogReading {
  readonly #database: DatabaseSync;
  readonly #file: string;
  readonly #isClosed: () => boolean;
  readonly #waitForNews: (after: number, signal: AbortSignal) => Promise<void>;
  readonly #head: StatementSync;
  readonly #deleted: StatementSync;
  readonly #forwards: StatementSync;
  readonly #backwards: StatementSync;
  readonly #log: StatementSync;

  /** `waitForNews` resolves when there may be something after that position, when the store closes or the signal is aborted. */
  constructor(
    database: DatabaseSync,
    file: string,
    isClosed: () => boolean,
    waitForNews: (after: number, signal: AbortSignal) => Promise<void>,
    streams: DatabaseSync = database,
  ) {
    this.#database = database;
    this.#file = file;
    this.#isClosed = isClosed;
    this.#waitForNews = waitForNews;
    this.#head = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'");
    this.#deleted = streams.prepare('SELECT 1 FROM deleted_streams WHERE stream = ?');
    const inStream = `SELECT ${eventColumns} FROM events WHERE stream = ? AND revision`;
    this.#forwards = rows(streams.prepare(`${inStream} >= ? ORDER BY revision LIMIT ?`));
    this.#backwards = rows(streams.prepare(`${inStream} <= ? ORDER BY revision DESC LIMIT ?`));
    this.#log = rows(
      database.prepare(
        `SELECT ${eventColumns} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
      ),
    );
  }

  /** The highest position ever given, 0 for an empty store. */
  headPosition(): number {
    return this.#guarded(() => Number(this.#head.get()?.['seq'] ?? 0));
  }

  head(): Position | null {
    const position = this.headPosition();
    return position === 0 ? null : BigInt(position);
  }

  deletedPersonStreams(): DeletedPersonStream[] {
    const marks = this.#guarded(() => this.#database.prepare('SELECT stream, deleted_at FROM deleted_streams').all());
    return marks
      .map((row) => ({ stream: String(row['stream']), deletedAt: String(row['deleted_at']) }))
      .filter(({ stream }) => isPersonStream(stream));
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<StoredEvent> {
    const isForwards = options.direction !== 'backwards';
    let next = Number(options.from ?? (isForwards ? 0 : Number.MAX_SAFE_INTEGER));
    let left = options.limit ?? Number.POSITIVE_INFINITY;
    const statement = isForwards ? this.#forwards : this.#backwards;
    // Only person streams can have been deleted.
    if (isPersonStream(stream) && this.#guarded(() => this.#deleted.get(stream)) !== undefined) {
      throw new Refused('store.stream-deleted', { stream });
    }
    while (left > 0 && next >= 0) {
      const wanted = Math.min(pageSize, left);
      const { events, complete } = this.#guarded(() => takePage(statement.iterate(stream, next, wanted)));
      yield* events;
      const last = events.at(-1);
      if (last === undefined || (complete && events.length < wanted)) return;
      left -= events.length;
      next = Number(last.revision) + (isForwards ? 1 : -1);
    }
  }

  async *readAll(options: ReadAllOptions = {}): AsyncGenerator<StoredEvent> {
    const log = this.#logOf(options.prefixes);
    const isAborted = () => options.signal?.aborted ?? false;
    let after = Math.max(Number(options.after ?? 0n), Number(options.from ?? 0n) - 1);
    let left = options.limit ?? Number.POSITIVE_INFINITY;
    while (left > 0 && !isAborted()) {
      const page = this.#page(log, after, Math.min(pageSize, left));
      for (const event of page.events) {
        if (isAborted()) return;
        yield event;
      }
      left -= page.events.length;
      after = page.position;
      if (page.caughtUp) return;
    }
  }

  async *subscribe(options: SubscribeOptions): AsyncGenerator<EventBatch> {
    const log = this.#logOf(options.prefixes);
    const batchSize = options.batchSize ?? pageSize;
    let after = Number(options.after ?? 0n);
    let saidCaughtUp = false;
    while (!options.signal.aborted && !this.#isClosed()) {
      const page = this.#page(log, after, batchSize);
      if (page.position > after || !saidCaughtUp) {
        after = page.position;
        saidCaughtUp = page.caughtUp;
        yield { events: page.events, position: BigInt(page.position), caughtUp: page.caughtUp };
      } else {
        await this.#waitForNews(after, options.signal);
      }
    }
  }

  #page(log: LogStatement, after: number, limit: number) {
    return this.#guarded(() => {
      const head = Number(this.#head.get()?.['seq'] ?? 0);
      const until = Math.min(head, after + stretch);
      if (until <= after) return { events: [], position: after, caughtUp: true };
      const { events, complete } = takePage(log(after, until, limit));
      const last = events.at(-1);
      const isCut = last !== undefined && (!complete || events.length === limit);
      const position = isCut ? Number(last.position) : until;
      return { events, position, caughtUp: position >= head };
    });
  }

  #logOf(prefixes: readonly string[] | undefined): LogStatement {
    if (prefixes === undefined) return (after, until, limit) => this.#log.iterate(after, until, limit);
    const filter = prefixes.map(() => 'substr(stream, 1, length(?)) = ?').join(' OR ') || 'FALSE';
    const statement = rows(
      this.#database.prepare(
        `SELECT ${eventColumns} FROM events WHERE position > ? AND position <= ? AND (${filter}) ORDER BY position LIMIT ?`,
      ),
    );
    const values = prefixes.flatMap((prefix) => [prefix, prefix]);
    return (after, until, limit) => statement.iterate(after, until, ...values, limit);
  }

  #guarded<Result>(read: () => Result): Result {
    if (this.#isClosed()) throw new Refused('store.closed');
    try {
      return read();
    } catch (error) {
      throw readRefusal(error, this.#file);
    }
  }
}

type LogStatement = (after: number, until: number, limit: number) => Iterable<unknown>;

function rows(statement: StatementSync): StatementSync {
  statement.setReturnArrays(true);
  return statement;
}
