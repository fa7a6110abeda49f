import { existsSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarDate } from '@bihuan/domain';

const named = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;

export const fileOf = (folder: string, day: string) => join(folder, `${day}.jsonl`);

/** Days that have a file, earliest first. */
export function daysIn(folder: string): readonly CalendarDate[] {
  if (!existsSync(folder)) return [];
  const days = readdirSync(folder).flatMap((name) => named.exec(name)?.[1] ?? []);
  return days.sort() as CalendarDate[];
}

/** The lines of a day one after another within its first `bytes`, by default all; the last one also without its feed. */
export async function* linesOf(folder: string, day: string, bytes = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
  if (bytes === 0) return;
  const file = await open(fileOf(folder, day));
  try {
    for await (const line of file.readLines({ encoding: 'utf8', end: bytes - 1 })) yield line;
  } finally {
    await file.close();
  }
}
