import { statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { calendarDate, dayOf, Refused } from '@bihuan/domain';
import type { Moment, MomentOf, View } from '../query.ts';
import { currentFile, readCurrent } from './generation-files.ts';
import { prepared } from './prepared.ts';

export interface MomentsOptions {
  /** Where the projections lie. */
  readonly folder: string;
  /** IANA zone that decides which day it is. */
  readonly zone: string;
  readonly clock?: () => Date;
}

export interface Moments {
  readonly momentOf: MomentOf;
  /** The next questions look which generation serves: a position that was waited for may be in another one than a moment ago. */
  lookAgain(): void;
  close(): void;
}

interface Serving {
  readonly database: DatabaseSync;
  readonly file: string;
  /** Of the file when it was opened: one that is deleted and built anew may have its name. */
  readonly stamp: string;
}

interface Watched {
  serving: Serving | null;
  /** Of `current.json`: another one lies there when it differs. */
  stamp: string;
  lookedAt: number;
}

/** How old the knowledge may be of which generation serves. */
const lookEveryMs = 50;
/** For questions that are still being answered from a generation that has been replaced. */
const closeAfterMs = 10_000;

/** Reads the serving generations, each over one read-only connection, whoever writes them. */
export function createMoments({ folder, zone, clock = () => new Date() }: MomentsOptions): Moments {
  const watched = new Map<string, Watched>();
  const replaced = new Map<DatabaseSync, NodeJS.Timeout>();

  const leave = (database: DatabaseSync) => {
    const close = () => {
      replaced.delete(database);
      database.close();
    };
    replaced.set(database, setTimeout(close, closeAfterMs).unref());
  };

  const servingOf = (projection: string): DatabaseSync => {
    const now = performance.now();
    let known = watched.get(projection);
    if (known === undefined) {
      known = { serving: null, stamp: '', lookedAt: Number.NEGATIVE_INFINITY };
      watched.set(projection, known);
    }
    if (known.serving === null || now - known.lookedAt > lookEveryMs) {
      const stamp = stampOf(currentFile(folder, projection));
      if (stamp !== known.stamp || known.serving === null) {
        const before = known.serving;
        known.serving = openServing(folder, projection, before);
        if (before !== null && before !== known.serving) leave(before.database);
        known.stamp = stamp;
      }
      known.lookedAt = now;
    }
    if (known.serving === null) throw new Refused('projection.not-serving', { projection });
    return known.serving.database;
  };

  return {
    momentOf(projection, view) {
      const database = servingOf(projection);
      const position = positionAt(database, view, zone, clock);
      const answered = { asOf: view.asOf, on: view.on, position: position === 0 ? null : String(position) };
      return { database, position, answered } satisfies Moment;
    },
    lookAgain() {
      for (const known of watched.values()) known.lookedAt = Number.NEGATIVE_INFINITY;
    },
    close() {
      for (const [database, timer] of replaced) {
        clearTimeout(timer);
        database.close();
      }
      replaced.clear();
      for (const { serving } of watched.values()) serving?.database.close();
      watched.clear();
    },
  };
}

function positionAt(database: DatabaseSync, { asOf }: View, zone: string, clock: () => Date): number {
  const reached = () => Number(prepared(database, 'SELECT position FROM checkpoint').get()?.['position'] ?? 0);
  if (asOf === null) return reached();
  if (/^\d+$/.test(asOf)) {
    const position = Number(asOf);
    if (position > reached()) throw new Refused('as-of.in-the-future', { asOf });
    return position;
  }
  const day = calendarDate(asOf);
  if (day > dayOf(clock(), zone)) throw new Refused('as-of.in-the-future', { asOf });
  const lastBy = 'SELECT last_position FROM log_days WHERE day <= ? ORDER BY day DESC LIMIT 1';
  return Number(prepared(database, lastBy).get(day)?.['last_position'] ?? 0);
}

/** Keeps what is open when the same file serves on. */
function openServing(folder: string, projection: string, open: Serving | null): Serving | null {
  const current = readCurrent(folder, projection);
  if (current === null) return null;
  const file = path.join(folder, current.file);
  const stamp = inodeOf(file);
  if (current.file === open?.file && stamp === open.stamp) return open;
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    database.exec('PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY');
    return { database, file: current.file, stamp };
  } catch {
    // It was replaced or removed just now; the next question looks again.
    return null;
  }
}

const inodeOf = (file: string): string => String(statSync(file, { throwIfNoEntry: false, bigint: true })?.ino);

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? '' : `${found.ino}.${found.mtimeNs}.${found.size}`;
}
