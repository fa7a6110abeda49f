import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import type { CalendarDate } from '@bihuan/domain';
import { daysIn, fileOf } from './day-files.ts';
import { hashBeforeFirst } from './line.ts';

/** A line is far shorter: thirteen members of at most 300 characters. */
const longestLineBytes = 64 * 1024;

/** Where the next line goes on. */
export interface ChainEnd {
  readonly hash: string;
  readonly day: CalendarDate | null;
}

/** The last whole line of the record; what a crash left unfinished behind it is cut off. Throws what the file system throws. */
export function chainEnd(folder: string): ChainEnd {
  for (const day of [...daysIn(folder)].reverse()) {
    const hash = lastHash(fileOf(folder, day));
    if (hash !== null) return { hash, day };
  }
  return { hash: hashBeforeFirst, day: null };
}

/** How many bytes of a day's file are whole lines: behind them somebody may just be writing. */
export function wholeBytes(path: string): number {
  const file = openSync(path, 'r');
  try {
    const { from, bytes } = tailOf(file);
    return from + bytes.lastIndexOf(0x0a) + 1;
  } finally {
    closeSync(file);
  }
}

function tailOf(file: number): { readonly size: number; readonly from: number; readonly bytes: Buffer } {
  const { size } = fstatSync(file);
  const from = Math.max(0, size - longestLineBytes);
  const bytes = Buffer.alloc(size - from);
  readSync(file, bytes, 0, bytes.length, from);
  return { size, from, bytes };
}

/** Of the last whole line of a day; null for a file without one. */
export function lastHash(path: string): string | null {
  const file = openSync(path, 'r+');
  try {
    const { size, from, bytes } = tailOf(file);
    const end = bytes.lastIndexOf(0x0a);
    if (from + end + 1 < size) ftruncateSync(file, from + end + 1);
    if (end < 0) return null;
    const begin = end === 0 ? 0 : bytes.lastIndexOf(0x0a, end - 1) + 1;
    return bytes.toString('utf8', begin, begin + 64);
  } finally {
    closeSync(file);
  }
}
