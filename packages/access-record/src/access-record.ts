import { mkdirSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { addDays, type CalendarDate, dayOf, Refused } from '@bihuan/domain';
import { chainEnd, lastHash } from './chain-end.ts';
import { daysIn, fileOf } from './day-files.ts';
import { type AccessEntry, type AccessNote, entryOf } from './entry.ts';
import { written } from './line.ts';
import { type AccessAsked, type AccessPage, readAccess } from './read.ts';

export interface AccessRecordOptions {
  /** Of its own; made when it is not there. */
  readonly folder: string;
  readonly clock: () => Date;
  /** IANA zone that decides which day it is. */
  readonly zone: string;
  /** Days that are kept, today among them. Default 400: the law asks for six months (网络安全法第二十一条). */
  readonly keepDays?: number;
  /** Bytes of one day from which on attempts of unknown people are counted instead of written. Default 200,000,000. */
  readonly dayBytes?: number;
}

export interface AccessRecord {
  /**
   * Takes one entry; it is on disk soon (`flush` waits for it). Refused: `access-record.not-kept` when so much could not be written that
   * nothing more is taken: nothing may be seen that is not recorded.
   */
  readonly note: (note: AccessNote) => void;
  /** Resolves when everything noted so far is on disk. Throws what the file system threw. */
  readonly flush: () => Promise<void>;
  readonly read: (asked: AccessAsked) => Promise<AccessPage>;
  /** Why it cannot be written just now; null when it can. */
  readonly fault: () => Refused | null;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly day: CalendarDate;
  readonly entry: AccessEntry;
}

const mostWaiting = 10_000;
const retryMs = 1_000;

/** Days with lines that must stay when older ones are removed, unless fewer are to be kept at all. */
const leastLeft = 31;

/** Opens the record for writing; one process at a time (the lock of the data folder sees to it). */
export function openAccessRecord(options: AccessRecordOptions): AccessRecord {
  const { folder, clock, zone, keepDays = 400, dayBytes = 200_000_000 } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let { hash, day: lastDay } = chainEnd(folder);
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let cause: Error | null = null;
  let retry: NodeJS.Timeout | null = null;
  let leftOut = 0;
  let today: { readonly day: CalendarDate; readonly file: FileHandle; bytes: number } | null = null;

  async function fileOfDay(day: CalendarDate) {
    if (today?.day === day) return today;
    await today?.file.close();
    today = null;
    const file = await open(fileOf(folder, day), 'a', 0o600);
    today = { day, file, bytes: (await file.stat()).size };
    await removeOld(day);
    return today;
  }

  /** Removes days by rule; the line that says so is written with what waits. */
  async function removeOld(day: CalendarDate): Promise<void> {
    const first = addDays(day, 1 - keepDays);
    const kept = daysIn(folder);
    const old = kept.filter((one) => one < first);
    const last = old.at(-1);
    // A clock that has jumped years ahead makes everything old at once: what is removed is followed by a record of its own.
    if (last === undefined || kept.length - old.length < Math.min(leastLeft, keepDays)) return;
    const through = { day: last, hash: lastHash(fileOf(folder, last)) ?? hash };
    const entry = { ...entryOf({ what: 'removed' }, clock().toISOString()), count: old.length, through };
    waiting.unshift({ day, entry });
    await append();
    for (const gone of old) await rm(fileOf(folder, gone), { force: true });
  }

  /** One write and one fdatasync for all that wait; they go on waiting when it fails. */
  async function append(): Promise<void> {
    if (today === null) return;
    const { day } = today;
    const other = waiting.findIndex((one) => one.day !== day);
    // A copy: what comes while it is written is not taken.
    const taken = waiting.slice(0, other < 0 ? waiting.length : other);
    let end = hash;
    let text = '';
    for (const { entry } of taken) {
      const line = written(entry, end);
      text += line.text;
      end = line.hash;
    }
    const before = today.bytes;
    try {
      await today.file.appendFile(text);
      await today.file.datasync();
    } catch (error) {
      // Half a line must not stay: the next one would follow nothing.
      await today.file.truncate(before).catch(() => {});
      throw error;
    }
    today.bytes = before + Buffer.byteLength(text);
    hash = end;
    waiting = waiting.slice(taken.length);
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      await fileOfDay((waiting[0] as Waiting).day);
      await append();
    }
    cause = null;
  }

  function start(): void {
    if (writing !== null) return;
    if (retry !== null) clearTimeout(retry);
    retry = null;
    writing = writeAll()
      .catch((error: unknown) => {
        cause = error instanceof Error ? error : new Error(String(error));
        retry = setTimeout(start, retryMs).unref();
      })
      .finally(() => {
        writing = null;
        // What came after the last look and before this line.
        if (waiting.length > 0 && retry === null) start();
      });
  }

  function add(entry: AccessEntry): void {
    const day = dayOf(entry.at, zone);
    // A clock that went back writes on where the chain ends.
    if (lastDay === null || day > lastDay) lastDay = day;
    waiting.push({ day: lastDay, entry });
  }

  const isOverfull = () => today !== null && today.bytes >= dayBytes && today.day === dayOf(clock(), zone);

  return {
    note(note) {
      if (waiting.length >= mostWaiting) throw notKept(cause);
      const at = clock().toISOString();
      const isKnown = note.principal !== undefined && note.principal !== null;
      if (!isKnown && isOverfull()) {
        leftOut += 1;
        return;
      }
      if (leftOut > 0) add({ ...entryOf({ what: 'left-out' }, at), count: leftOut });
      leftOut = 0;
      add(entryOf(note, at));
      start();
    },
    async flush() {
      while (waiting.length > 0 || writing !== null) {
        start();
        await writing;
        if (cause !== null) throw cause;
      }
    },
    read: (asked) => readAccess(folder, asked),
    fault: () => (cause === null ? null : notKept(cause)),
    async close() {
      start();
      await writing;
      if (retry !== null) clearTimeout(retry);
      await today?.file.close();
      today = null;
    },
  };
}

const notKept = (cause: Error | null) => new Refused('access-record.not-kept', { cause: cause?.message ?? '—' });
