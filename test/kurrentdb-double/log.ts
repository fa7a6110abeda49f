import { randomUUID } from 'node:crypto';

export type Expected = 'any' | 'no-stream' | 'stream-exists' | bigint;

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface LoggedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** Commit and prepare position alike: the offset at which the event's record begins. */
  readonly position: bigint;
  readonly created: Date;
}

export type AppendOutcome =
  | { readonly kind: 'stored'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'wrong-version'; readonly current: bigint | null }
  | { readonly kind: 'deleted' };

interface StreamState {
  readonly events: LoggedEvent[];
  readonly byId: Map<string, LoggedEvent>;
  /** Of the last event ever written, also when it was removed since; -1 before the first. */
  last: bigint;
  truncateBefore: bigint;
  tombstoned: boolean;
}

/** What the server shows as the revision of a tombstone, and writes as `$tb` of a stream that was deleted softly. */
const MAX_REVISION = 0x7fff_ffff_ffff_ffffn;
const RECORD_OVERHEAD = 137n;

/** The transaction log: what a restart keeps. Positions grow by the size of a record, so they have gaps and begin above 0. */
export class MemoryLog {
  readonly events: LoggedEvent[] = [];
  readonly #streams = new Map<string, StreamState>();
  readonly #recordStarts = new Set<bigint>([0n]);
  readonly #waiting = new Set<() => void>();
  /** Where the next record will begin. */
  end = 1_361n;

  constructor() {
    this.#write('$$$user-admin', { type: '$metadata', data: '{"$acl":{"$r":"$admins"}}' });
    this.#write('$user-admin', { type: '$UserCreated', data: '{"loginName":"admin"}' });
  }

  append(stream: string, expected: Expected, events: readonly ProposedEvent[]): AppendOutcome {
    const refused = this.#check(this.#state(stream), expected, events);
    if (refused !== null) return refused;
    const state = this.#state(stream);
    if (state.truncateBefore === MAX_REVISION) this.#truncate(stream, state.last + 1n);
    for (const event of events) this.#write(stream, event);
    this.#wake();
    return { kind: 'stored', revision: state.last, position: state.events.at(-1)?.position ?? this.end };
  }

  /** The stream's name is taken for good; its events stay in `$all`, as they do until a scavenge. */
  tombstone(stream: string, expected: Expected): AppendOutcome {
    const state = this.#state(stream);
    const refused = this.#check(state, expected, []);
    if (refused !== null) return refused;
    state.tombstoned = true;
    state.last = MAX_REVISION - 1n;
    const { position } = this.#write(stream, { type: '$streamDeleted' });
    this.#wake();
    return { kind: 'stored', revision: MAX_REVISION, position };
  }

  /** The stream reads as not found until it is written to again, and then goes on counting. */
  softDelete(stream: string, expected: Expected): AppendOutcome {
    const refused = this.#check(this.#state(stream), expected, []);
    if (refused !== null) return refused;
    const { position } = this.#truncate(stream, MAX_REVISION);
    this.#wake();
    return { kind: 'stored', revision: MAX_REVISION, position };
  }

  /** Null when there is no such stream; the revision of its last event and what can be read of it otherwise. */
  stream(name: string): { tombstoned: boolean; last: bigint; events: readonly LoggedEvent[] } | null {
    const state = this.#streams.get(name);
    if (state === undefined || (!state.tombstoned && (state.last < 0n || state.truncateBefore === MAX_REVISION)))
      return null;
    const events = state.events.filter(({ revision }) => revision >= state.truncateBefore);
    return { tombstoned: state.tombstoned, last: state.last, events };
  }

  /** Whether a record begins there: the server refuses to read from the middle of one. */
  isRecordStart(position: bigint): boolean {
    return position >= this.end || this.#recordStarts.has(position);
  }

  /** Where in `events` the first one at or after `position` is. */
  indexAt(position: bigint): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.events[middle]?.position ?? this.end) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where in `events` the first one is that a subscription at `checkpoint` has not been past. */
  indexAfter(checkpoint: { readonly commit: bigint; readonly prepare: bigint }): number {
    const at = this.indexAt(checkpoint.commit);
    const there = this.events[at]?.position === checkpoint.commit && checkpoint.commit <= checkpoint.prepare;
    return there ? at + 1 : at;
  }

  /** Resolves with the next write, or when `signal` is aborted. */
  async written(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  /** Changes what lies in the log, behind the server's back. */
  change(stream: string, revision: bigint, change: Partial<ProposedEvent>): void {
    const event = this.find(stream, revision);
    Object.assign(event, change);
  }

  remove(stream: string, revision: bigint): void {
    const event = this.find(stream, revision);
    const state = this.#state(stream);
    state.events.splice(state.events.indexOf(event), 1);
    this.events.splice(this.events.indexOf(event), 1);
    state.byId.delete(event.id);
  }

  find(stream: string, revision: bigint): LoggedEvent {
    const event = this.#streams.get(stream)?.events.find((one) => one.revision === revision);
    if (event === undefined) throw new Error(`the log has no event ${revision} in ${stream}`);
    return event;
  }

  /** Null when the write may go on. Events that are there already, at their place, count as written. */
  #check(state: StreamState, expected: Expected, events: readonly ProposedEvent[]): AppendOutcome | null {
    if (state.tombstoned) return { kind: 'deleted' };
    const { last: current, byId } = state;
    const softDeleted = state.truncateBefore === MAX_REVISION;
    const wrong: AppendOutcome = { kind: 'wrong-version', current: current < 0n ? null : current };
    if (expected === 'stream-exists' && softDeleted) return { kind: 'deleted' };
    if (expected === 'stream-exists' && current < 0n) return wrong;

    const known = events.map(({ id }) => byId.get(id));
    const repetition = known.at(-1);
    if (expected === 'any' || expected === 'stream-exists') {
      if (known[0] === undefined) return null;
      return repetition !== undefined && known.every((one) => one !== undefined) ? stored(repetition) : wrong;
    }
    const before = expected === 'no-stream' ? -1n : expected;
    if (before === current) return null;
    if (before > current) return wrong;
    if (expected === 'no-stream' && softDeleted && known[0] === undefined) return null;
    const atItsPlace = known.every((one, n) => one?.revision === before + 1n + BigInt(n));
    return repetition !== undefined && atItsPlace ? stored(repetition) : wrong;
  }

  #truncate(stream: string, before: bigint): LoggedEvent {
    this.#state(stream).truncateBefore = before;
    return this.#write(`$$${stream}`, { type: '$metadata', data: `{"$tb":${before}}` });
  }

  #write(stream: string, event: Partial<ProposedEvent> | { type: string; data: string }): LoggedEvent {
    const state = this.#state(stream);
    state.last += 1n;
    const data = Buffer.from(event.data ?? '');
    const defaults = { id: randomUUID(), type: '', contentType: 'application/json', metadata: Buffer.alloc(0) };
    const at = { stream, revision: state.last, position: this.end, created: new Date() };
    const logged: LoggedEvent = { ...defaults, ...event, data, ...at };
    this.#recordStarts.add(this.end);
    this.end += RECORD_OVERHEAD + BigInt(data.length + logged.metadata.length);
    this.events.push(logged);
    state.events.push(logged);
    state.byId.set(logged.id, logged);
    return logged;
  }

  #state(stream: string): StreamState {
    const known = this.#streams.get(stream);
    if (known !== undefined) return known;
    const state = { events: [], byId: new Map(), last: -1n, truncateBefore: 0n, tombstoned: false };
    this.#streams.set(stream, state);
    return state;
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}

const stored = ({ revision, position }: LoggedEvent): AppendOutcome => ({ kind: 'stored', revision, position });
