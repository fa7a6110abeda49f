import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OpenReadSide, openReadSide } from '@bihuan/api';
import { dayOf, type Position, Refused } from '@bihuan/domain';
import { canonicalText, type EventStoreAddress } from '@bihuan/event-store';
import { eventsFedHere } from '../compose.ts';
import { answersOf } from './answers.ts';

/** A record up to a position. */
export interface RecordUpTo {
  readonly store: EventStoreAddress;
  readonly head: Position;
}

export interface CompareOptions {
  readonly jurisdiction: string;
  readonly zone: string;
  readonly clock: () => Date;
  readonly onBuilt: () => void;
  readonly onProgress: (answers: number) => void;
}

/** How long the read models may stand still while they are built. */
const stillMs = 60_000;

/**
 * Builds the read models of both records in temporary folders and compares everything they answer; resolves to the number of answers.
 * Refused: `copy.answers-differ` with the first question that is answered otherwise, `projection.stopped`, `projection.behind`.
 */
export async function compareAnswers(
  source: RecordUpTo,
  target: RecordUpTo,
  { jurisdiction, zone, clock, onBuilt, onProgress }: CompareOptions,
): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bihuan-copy-'));
  const opened: OpenReadSide[] = [];
  const open = async ({ store, head }: RecordUpTo, name: string) => {
    const isFedHere = head <= eventsFedHere;
    const readSide = await openReadSide({
      store,
      jurisdiction,
      folder: path.join(folder, name),
      zone,
      clock,
      isFedHere,
    });
    opened.push(readSide);
    return readSide;
  };
  try {
    const [before, after] = [await open(source, 'source'), await open(target, 'target')];
    await Promise.all([builtUpTo(before, source.head), builtUpTo(after, target.head)]);
    onBuilt();
    const on = dayOf(clock(), zone);
    const expected = answersOf(before, { asOf: String(source.head), on });
    let count = 0;
    for await (const { question, answer } of answersOf(after, { asOf: String(target.head), on })) {
      const { value } = await expected.next();
      if (value?.question !== question || textOf(value.answer) !== textOf(answer))
        throw new Refused('copy.answers-differ', { question: value?.question ?? question });
      count += 1;
      onProgress(count);
    }
    const { value: missing } = await expected.next();
    if (missing !== undefined) throw new Refused('copy.answers-differ', { question: missing.question });
    return count;
  } finally {
    for (const readSide of opened) await readSide.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** However long it takes, as long as it moves. */
async function builtUpTo(readSide: OpenReadSide, head: Position): Promise<void> {
  const reached = async () => JSON.stringify((await readSide.status()).map((one) => one.rebuilding ?? one.position));
  for (;;) {
    const before = await reached();
    try {
      await readSide.waitFor(head, { timeoutMs: stillMs });
      return;
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'projection.behind' || before === (await reached()))
        throw error;
    }
  }
}

/** Canonical, and without members that are not there. */
const textOf = (answer: unknown): string => canonicalText(JSON.parse(JSON.stringify(answer)));
