import { hash } from 'node:crypto';
import { type AccessEntry, accessEntrySchema } from './entry.ts';

/** Stands for the hash before the very first line. */
export const hashBeforeFirst = '';

export interface Line {
  readonly hash: string;
  readonly entry: AccessEntry;
}

/** SHA-256, hex, over the hash of the line before it, a line feed and the text of this entry. */
const hashOf = (previous: string, text: string) => hash('sha256', `${previous}\n${text}`);

/** The line with its feed, and the hash that the next one covers. */
export function written(entry: AccessEntry, previous: string): { readonly text: string; readonly hash: string } {
  const text = JSON.stringify(entry);
  const own = hashOf(previous, text);
  return { text: `${own} ${text}\n`, hash: own };
}

/** Null when it is no line of the record. */
export function readLine(text: string): Line | null {
  const [, own, json] = /^([0-9a-f]{64}) (\{.*\})$/.exec(text) ?? [];
  if (own === undefined || json === undefined) return null;
  try {
    return { hash: own, entry: accessEntrySchema.parse(JSON.parse(json)) };
  } catch {
    return null;
  }
}

/** Whether the line follows the one whose hash is given. */
export const follows = (text: string, previous: string): boolean =>
  hashOf(previous, text.slice(65)) === text.slice(0, 64);
