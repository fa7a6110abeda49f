import { z } from 'zod';

/** Files that come with a request, in the order in which they are sent; each must be read to its end before the next one comes. */
export interface IncomingFiles extends AsyncIterable<AsyncIterable<Uint8Array>> {
  /** How many bytes the sender says the whole request has; null when it does not say. */
  readonly announcedBytes: number | null;
}

/** A file as an operation answers it. */
export interface FileAnswer {
  /** SHA-256 of the content, lower-case hex; also its ETag. */
  readonly hash: string;
  /** Under which it is to be saved. */
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Whether the same address may answer other bytes the next time: then nobody keeps these. */
  readonly mayChange: boolean;
  /** The bytes, or those from `start` up to and with `end`, counted from 0. */
  readonly read: (range?: { readonly start: number; readonly end: number } | null) => AsyncIterable<Uint8Array>;
}

/** What goes over the wire are the bytes; handlers and callers in process have the file as it is. */
export const fileAnswerSchema = z.string().meta({ format: 'binary' }) as unknown as z.ZodType<FileAnswer, FileAnswer>;
