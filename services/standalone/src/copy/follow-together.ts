import { type Position, Refused, type StoredEvent } from '@bihuan/domain';
import type { EventReader } from '@bihuan/event-store';
import type { DeletedAtSource } from './deleted-at-source.ts';

export interface Followed {
  /** Events that stand in both, in the same order. */
  readonly same: number;
  /** Position of the last of them in the source; null before the first. */
  readonly reached: Position | null;
  /** What the source has next, by name; null when there is nothing more up to its head. */
  readonly missing: string | null;
}

export interface ToFollow {
  readonly source: Pick<EventReader, 'readAll'>;
  /** The last position of the source that counts; null when it is empty. */
  readonly head: Position | null;
  /** Null when there is no log yet. */
  readonly target: Pick<EventReader, 'readAll'> | null;
  readonly deleted: DeletedAtSource;
  readonly onProgress: (same: number) => void;
}

/**
 * Follows both logs from their beginnings to the target's end. Person streams that the source has deleted are left out on both sides.
 * Refused: `copy.target-differs` at the first event that is not the same, and what reading refuses.
 */
export async function followTogether({ source, head, target, deleted, onProgress }: ToFollow): Promise<Followed> {
  const ahead = upTo(source, head);
  const next = async (): Promise<StoredEvent | undefined> => (await ahead.next()).value ?? undefined;
  let same = 0;
  let reached: Position | null = null;
  try {
    let here = await next();
    for await (const there of target?.readAll() ?? []) {
      while (!deleted.has(there.stream)) {
        if (here !== undefined && deleted.has(here.stream)) {
          here = await next();
        } else if (here !== undefined && isSame(here, there)) {
          same += 1;
          reached = here.position;
          onProgress(same);
          here = await next();
          break;
        } else if (!(await deleted.refresh())) {
          throw new Refused('copy.target-differs', { number: same + 1, source: named(here), target: named(there) });
        }
      }
    }
    while (here !== undefined && deleted.has(here.stream)) here = await next();
    return { same, reached, missing: here === undefined ? null : named(here) };
  } finally {
    await ahead.return(undefined);
  }
}

/** The events of a log up to and including a position. */
export async function* upTo(
  log: Pick<EventReader, 'readAll'>,
  head: Position | null,
  after: Position | null = null,
): AsyncGenerator<StoredEvent> {
  if (head === null) return;
  for await (const event of log.readAll(after === null ? {} : { after })) {
    if (event.position > head) return;
    yield event;
  }
}

/** The hash covers everything else; that content gives it is for the verifier. */
const isSame = (one: StoredEvent, other: StoredEvent): boolean =>
  one.hash === other.hash && one.id === other.id && one.revision === other.revision && one.stream === other.stream;

const named = (event: StoredEvent | undefined): string =>
  event === undefined ? '—' : `${event.stream} ${event.revision} ${event.type}`;
