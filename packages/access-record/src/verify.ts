import { wholeBytes } from './chain-end.ts';
import { daysIn, fileOf, linesOf } from './day-files.ts';
import { follows, hashBeforeFirst, readLine } from './line.ts';

/** A line that does not follow the one before it: changed, inserted, or something before it is gone. */
export interface AccessFault {
  readonly day: string;
  /** From 1. */
  readonly line: number;
}

export interface AccessReport {
  readonly days: number;
  readonly lines: number;
  /** At most one for each day: what follows a break cannot be judged. */
  readonly faults: readonly AccessFault[];
}

/** Reads the whole record, also beside whoever writes it: a last line that is not whole yet is not judged. Days that a line says were removed by rule are not missed; a removal of the newest lines cannot be seen here. */
export async function verifyAccessRecord(folder: string): Promise<AccessReport> {
  const days = daysIn(folder);
  const faults: AccessFault[] = [];
  const removed = new Map<string, string>();
  let lines = 0;
  let previous: string | null = hashBeforeFirst;
  let begin: { readonly day: string; readonly text: string } | null = null;
  for (const day of days) {
    let line = 0;
    const bytes = day === days.at(-1) ? wholeBytes(fileOf(folder, day)) : undefined;
    for await (const text of linesOf(folder, day, bytes)) {
      line += 1;
      const read = readLine(text);
      begin ??= { day, text };
      const isSound = read !== null && (begin.text === text || previous === null || follows(text, previous));
      if (!isSound && faults.at(-1)?.day !== day) faults.push({ day, line });
      previous = read?.hash ?? null;
      if (read?.entry.through) removed.set(read.entry.through.day, read.entry.through.hash);
    }
    lines += line;
  }
  if (begin !== null && !isBeginning(begin, removed)) faults.unshift({ day: begin.day, line: 1 });
  return { days: days.length, lines, faults };
}

/** The first line there is: the very first, the one after what was removed by rule, or one whose removal was interrupted. */
function isBeginning(
  { day, text }: { readonly day: string; readonly text: string },
  removed: ReadonlyMap<string, string>,
) {
  if (follows(text, hashBeforeFirst)) return true;
  return [...removed].some(([through, hash]) => day <= through || follows(text, hash));
}
