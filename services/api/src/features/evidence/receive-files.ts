import type { InputOf } from '@bihuan/contract';
import { type CalendarDate, Refused, speaksOfPast } from '@bihuan/domain';
import type { KeptBytes, Received } from '@bihuan/kept-bytes';
import type { AcceptedMediaType } from './types/accepted.ts';
import { recognise } from './types/recognise.ts';

/** The most that is taken, in bytes. */
export interface EvidenceLimits {
  readonly fileBytes: number;
  readonly requestBytes: number;
}

type Listed = InputOf<'storeEvidence'>['body']['files'][number];

/** One file of the manifest with what came of it: on the disk and fit to be kept, or why not. */
export interface ReceivedFile {
  readonly listed: Listed;
  readonly hash: string | null;
  readonly size: number | null;
  readonly fit: { readonly received: Received; readonly type: AcceptedMediaType } | null;
  readonly problem: Refused | null;
}

interface Receiving {
  readonly kept: Pick<KeptBytes, 'receive'>;
  readonly limits: EvidenceLimits;
  readonly today: CalendarDate;
}

/**
 * Takes the files of an upload one after another, in the order of the manifest. What is wrong with the content of one is its own problem
 * and leaves the others; what makes the request as a whole too large or unreadable ends it: nothing more is read, nothing stays.
 * Refused: `request.too-large`, `evidence.file-too-large`, `upload.too-many-files`, and what the sender and the disk refuse.
 */
export async function receiveFiles(
  { files, body }: Pick<InputOf<'storeEvidence'>, 'files' | 'body'>,
  { kept, limits, today }: Receiving,
): Promise<ReceivedFile[]> {
  const tooLarge = () => new Refused('request.too-large', { limit: limits.requestBytes });
  if (files.announcedBytes !== null && files.announcedBytes > limits.requestBytes) throw tooLarge();
  const came: ReceivedFile[] = [];
  let room = limits.requestBytes;
  try {
    for await (const bytes of files) {
      const listed = body.files[came.length];
      if (listed === undefined) throw new Refused('upload.too-many-files', { listed: body.files.length });
      const isRequestFull = room < limits.fileBytes;
      const limitBytes = Math.min(room, limits.fileBytes);
      const received = await kept.receive(bytes, { limitBytes }).catch((error: unknown) => {
        if (!(error instanceof Refused) || error.code !== 'kept.too-large') throw error;
        throw isRequestFull ? tooLarge() : fileTooLarge(listed, limits.fileBytes);
      });
      room -= received.size;
      came.push(await judged(listed, received, today));
    }
  } catch (error) {
    await discardAll(came);
    throw error;
  }
  return [...came, ...body.files.slice(came.length).map(notSent)];
}

/** Removes what is not kept. */
export async function discardAll(files: readonly ReceivedFile[]): Promise<void> {
  for (const { fit } of files) await fit?.received.discard();
}

const fileTooLarge = ({ name }: Listed, limit: number) =>
  new Refused('evidence.file-too-large', { name, limit }, { field: name });

const notSent = (listed: Listed): ReceivedFile => ({
  listed,
  hash: null,
  size: null,
  fit: null,
  problem: new Refused('evidence.file-not-sent', { name: listed.name }),
});

async function judged(listed: Listed, received: Received, today: CalendarDate): Promise<ReceivedFile> {
  const { hash, size, path } = received;
  const came = { listed, hash, size };
  try {
    const { name, sha256: expected } = listed;
    if (expected !== null && expected !== hash) {
      throw new Refused('evidence.hash-differs', { name, expected, found: hash });
    }
    speaksOfPast(listed, today);
    return { ...came, fit: { received, type: await recognise(path, name) }, problem: null };
  } catch (error) {
    await received.discard();
    if (error instanceof Refused) return { ...came, fit: null, problem: error };
    throw error;
  }
}
