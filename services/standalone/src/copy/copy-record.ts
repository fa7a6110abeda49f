import { existsSync } from 'node:fs';
import { type Position, Refused, type StoredEvent } from '@bihuan/domain';
import {
  type CopyTarget,
  type EventReader,
  type EventStoreAddress,
  type IntegrityFault,
  openCopyTarget,
  openDataFolderLock,
  openEventReader,
  openIntegrityVerifier,
} from '@bihuan/event-store';
import { compareAnswers } from './compare-answers.ts';
import { DeletedAtSource } from './deleted-at-source.ts';
import { type Followed, followTogether, upTo } from './follow-together.ts';
import { isSamePlace, type Place } from './place.ts';

export type CopyStep = 'verify-source' | 'follow' | 'copy' | 'verify-target' | 'compare' | 'build' | 'ask';

export interface CopyOptions {
  readonly from: Place;
  readonly to: Place;
  /** 行政区划代码: all is copied, and of this one the answers are compared. */
  readonly jurisdiction: string;
  readonly zone: string;
  readonly clock: () => Date;
  /** Whether the read models of both are built and compared at the end. */
  readonly withProjections: boolean;
  /** `total` is null where the engine does not count. */
  readonly onProgress: (step: CopyStep, done: number, total: number | null) => void;
}

export interface CopyReport {
  /** Events that stand in both now. */
  readonly events: number;
  /** Of these, those that were there before this run. */
  readonly already: number;
  readonly copied: number;
  /** Person streams that this run has deleted, or whose names it has taken, in the target. */
  readonly deletedStreams: number;
  /** Events that the source has recorded since this run began; another run copies them. */
  readonly cameAfter: number;
  /** Pieces of answers compared; null when they were not to be. */
  readonly answers: number | null;
}

const batchEvents = 1_000;
const batchCharacters = 4_000_000;

/**
 * Copies a record as it is now into another event store, or goes on with a copy that was interrupted, and compares the two. The source
 * is only read, and must be whole; a target that holds something else is left alone.
 * Refused: `copy.…`, `store.in-use` (somebody holds the target's folder), `store.not-following`, what opening, reading and writing refuse.
 */
export async function copyRecord(options: CopyOptions): Promise<CopyReport> {
  const { from, to } = options;
  if (isSamePlace(from, to)) throw new Refused('copy.same-place', { place: to.shown });
  const opened: (() => unknown)[] = [];
  const closing = <Opened extends { close(): unknown }>(one: Opened): Opened => {
    opened.push(() => one.close());
    return one;
  };
  try {
    const source = closing(await openEventReader(from.address));
    const head = await source.head();
    if (to.folder !== null) {
      const lock = openDataFolderLock(to.folder, { pid: process.pid, url: null, since: options.clock().toISOString() });
      opened.push(() => lock.release());
    }
    return await new Copy(options, source, head, closing).run();
  } finally {
    for (const close of opened.reverse()) await close();
  }
}

type Closing = <Opened extends { close(): unknown }>(one: Opened) => Opened;

/** One run: the source is open, the target's folder is held. */
class Copy {
  readonly #options: CopyOptions;
  readonly #source: EventReader;
  readonly #head: Position | null;
  readonly #closing: Closing;
  readonly #deleted: DeletedAtSource;
  readonly #total: number | null;
  /** Streams that are deleted in the target. */
  readonly #deletedThere = new Set<string>();
  #target: CopyTarget | null = null;
  #deletedNow = 0;

  constructor(options: CopyOptions, source: EventReader, head: Position | null, closing: Closing) {
    this.#options = options;
    this.#source = source;
    this.#head = head;
    this.#closing = closing;
    this.#deleted = new DeletedAtSource(source);
    this.#total = source.positionsCountEvents ? Number(head ?? 0n) : null;
  }

  async run(): Promise<CopyReport> {
    const { to, from, withProjections } = this.#options;
    await this.#verify(from.address, 'source');
    await this.#deleted.refresh();
    const before = await this.#followBefore();
    await this.#deleteToo();
    const copied = before.missing === null ? 0 : await this.#copyAfter(before);
    // Makes an embedded log that is not there although there was nothing to put into it.
    if (to.address.engine === 'sqlite' && !existsSync(to.address.file)) await this.#writing();
    const reader = this.#closing(await openEventReader(to.address));
    const events = await this.#compareLogs(reader);
    const answers = withProjections ? await this.#compareAnswers(reader) : null;
    const { same: already } = before;
    return { events, already, copied, deletedStreams: this.#deletedNow, cameAfter: await this.#cameAfter(), answers };
  }

  async #verify(store: EventStoreAddress, which: 'source' | 'target'): Promise<void> {
    const onProgress = (seen: number) => this.#options.onProgress(`verify-${which}`, seen, this.#total);
    const { fault } = await (await openIntegrityVerifier(store)).verify({ onProgress });
    if (fault !== null) throw new Refused(`copy.${which}-not-whole`, faultParams(fault));
  }

  /** How far the target is. Nothing is written yet. */
  async #followBefore(): Promise<Followed> {
    const { address } = this.#options.to;
    if (address.engine === 'sqlite' && !existsSync(address.file)) return this.#follow(null, 'follow');
    const reader = await openEventReader(address);
    try {
      for (const { stream } of await reader.deletedPersonStreams()) {
        if (!this.#deleted.has(stream) && !((await this.#deleted.refresh()) && this.#deleted.has(stream)))
          throw new Refused('copy.target-deleted', { stream });
        this.#deletedThere.add(stream);
      }
      return await this.#follow(reader, 'follow');
    } finally {
      await reader.close();
    }
  }

  #follow(target: EventReader | null, step: CopyStep): Promise<Followed> {
    const onProgress = (same: number) => this.#options.onProgress(step, same, this.#total);
    return followTogether({ source: this.#source, head: this.#head, target, deleted: this.#deleted, onProgress });
  }

  async #writing(): Promise<CopyTarget> {
    const { to, clock } = this.#options;
    this.#target ??= this.#closing(await openCopyTarget(to.address, clock));
    return this.#target;
  }

  async #copyAfter({ reached, same }: Followed): Promise<number> {
    const target = await this.#writing();
    let copied = 0;
    for await (const batch of batches(upTo(this.#source, this.#head, reached))) {
      const events = batch.filter(({ stream }) => !this.#deleted.has(stream));
      await target.append(events);
      copied += events.length;
      this.#options.onProgress('copy', same + copied, this.#total);
    }
    return copied;
  }

  /** What the source has deleted is deleted in the target; false when there was nothing more. */
  async #deleteToo(): Promise<boolean> {
    const due = this.#deleted.all().filter(({ stream }) => !this.#deletedThere.has(stream));
    if (due.length === 0) return false;
    await (await this.#writing()).deleteToo(due);
    for (const { stream } of due) this.#deletedThere.add(stream);
    this.#deletedNow += due.length;
    return true;
  }

  /** The number of events in both. */
  async #compareLogs(target: EventReader): Promise<number> {
    for (;;) {
      await this.#deleted.refresh();
      await this.#deleteToo();
      await this.#verify(this.#options.to.address, 'target');
      const { same, missing } = await this.#follow(target, 'compare');
      // Somebody may have been deleted meanwhile: then it is compared again.
      await this.#deleted.refresh();
      if (await this.#deleteToo()) continue;
      if (missing !== null)
        throw new Refused('copy.target-differs', { number: same + 1, source: missing, target: '—' });
      return same;
    }
  }

  async #compareAnswers(target: EventReader): Promise<number> {
    const { from, to, jurisdiction, zone, clock, onProgress } = this.#options;
    const targetHead = await target.head();
    if (this.#head === null || targetHead === null) return 0;
    onProgress('build', 0, null);
    const source = { store: from.address, head: this.#head };
    return compareAnswers(
      source,
      { store: to.address, head: targetHead },
      {
        ...{ jurisdiction, zone },
        clock,
        onBuilt: () => onProgress('ask', 0, null),
        onProgress: (answers) => onProgress('ask', answers, null),
      },
    );
  }

  async #cameAfter(): Promise<number> {
    let count = 0;
    for await (const _ of this.#source.readAll(this.#head === null ? {} : { after: this.#head })) count += 1;
    return count;
  }
}

/** Consecutive events, so many together that neither their number nor their size gets out of hand. */
async function* batches(events: AsyncIterable<StoredEvent>): AsyncGenerator<StoredEvent[]> {
  let batch: StoredEvent[] = [];
  let characters = 0;
  for await (const event of events) {
    batch.push(event);
    characters += JSON.stringify(event.data).length;
    if (batch.length < batchEvents && characters < batchCharacters) continue;
    yield batch;
    [batch, characters] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

const faultParams = ({ stream, revision, detail }: IntegrityFault) => ({
  stream,
  revision: revision === null ? null : String(revision),
  detail: detail.zh,
  detailEn: detail.en,
});
