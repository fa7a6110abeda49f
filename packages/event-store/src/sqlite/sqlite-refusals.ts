import { Refused } from '@bihuan/domain';

const resultCodes = {
  busy: 5,
  readOnly: 8,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  notADatabase: 26,
} as const;

/** The primary result code of SQLite behind an error of `node:sqlite`, or null for any other error. */
function sqliteCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}

export const isBusy = (error: unknown) => sqliteCode(error) === resultCodes.busy;
/** On a full disk the file that readers share cannot grow either (SQLITE_IOERR_SHMSIZE), which is no fault of the disk. */
const sharedMemoryCannotGrow = 4874;
export const isFull = (error: unknown) =>
  sqliteCode(error) === resultCodes.full || (error as { errcode?: unknown }).errcode === sharedMemoryCannotGrow;
export const isConstraint = (error: unknown) => sqliteCode(error) === resultCodes.constraint;
export const isDamage = (error: unknown) =>
  sqliteCode(error) === resultCodes.corrupt || sqliteCode(error) === resultCodes.notADatabase;

const causeOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What went wrong while writing, as a refusal. */
export function writeRefusal(error: unknown, file: string): Refused {
  if (error instanceof Refused) return error;
  if (isFull(error)) return new Refused('store.disk-full');
  if (isDamage(error)) return new Refused('store.not-a-store', { file, cause: causeOf(error) });
  return new Refused('store.write-failed', { cause: causeOf(error) });
}

/** What went wrong while opening or reading, as a refusal; errors that do not come from SQLite are passed through. */
export function readRefusal(error: unknown, file: string): unknown {
  if (error instanceof Refused || sqliteCode(error) === null) return error;
  return new Refused('store.not-a-store', { file, cause: causeOf(error) });
}
