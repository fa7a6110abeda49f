import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isPersonStream } from '@bihuan/domain';

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Where deleted person streams stood in the log, for somebody who walks it forwards. */
export class DeletedPositions {
  readonly #version: StatementSync;
  readonly #all: StatementSync;
  #knownVersion = -1;
  #streams = new Set<string>();
  #ranges: Range[] = [];
  #next = 0;

  constructor(database: DatabaseSync) {
    this.#version = database.prepare('PRAGMA data_version');
    this.#all = database.prepare('SELECT stream, positions FROM deleted_streams');
  }

  /** To be called at the beginning of a snapshot: reads the marks again when somebody has written since. */
  refresh(): void {
    const version = Number(this.#version.get()?.['data_version']);
    if (version === this.#knownVersion) return;
    this.#knownVersion = version;
    this.#streams = new Set();
    this.#ranges = [];
    this.#next = 0;
    for (const row of this.#all.iterate()) {
      const stream = String(row['stream']);
      // A mark for a stream that cannot be deleted excuses nothing.
      if (!isPersonStream(stream)) continue;
      this.#streams.add(stream);
      for (const range of rangesIn(String(row['positions']))) this.#ranges.push(range);
    }
    this.#ranges.sort((a, b) => a.first - b.first);
  }

  hasStream(stream: string): boolean {
    return this.#streams.has(stream);
  }

  /** The last of the deleted positions that begin at or before this one without a gap, or null when it was not deleted. Ask in order. */
  lastFrom(position: number): number | null {
    for (
      let range = this.#ranges[this.#next];
      range !== undefined && range.last < position;
      range = this.#ranges[this.#next]
    ) {
      this.#next += 1;
    }
    const range = this.#ranges[this.#next];
    return range !== undefined && range.first <= position ? range.last : null;
  }
}

/** A mark that cannot be read excuses nothing. */
function rangesIn(positions: string): Range[] {
  try {
    return (JSON.parse(positions) as [number, number][]).map(([first, last]) => ({ first, last }));
  } catch {
    return [];
  }
}
