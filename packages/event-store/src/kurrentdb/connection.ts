import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '@bihuan/domain';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { mayPass } from '../may-pass.ts';
import { causeOf, kindOf, readRefusal } from './errors.ts';
import { type SignIn, signInOf } from './sign-in.ts';

export interface KurrentConnectionOptions {
  /** `kurrentdb://…`, as the official client takes it. */
  readonly connectionString: string;
  /** How long a call may take before it is given up, in ms. Default 5,000. */
  readonly timeoutMs?: number;
}

const pauseMs = 100;
/** A client younger than this is not replaced yet: an outage must not make hundreds of them. */
const leastAgeMs = 1_000;

const late = (timeoutMs: number) =>
  new Refused('store.timed-out', { cause: `no answer within ${Math.ceil(timeoutMs)} ms` });

/**
 * The official client with a bound round every call: a server that accepts a connection and never answers keeps the client waiting for
 * ever, whatever its own deadlines say. After a call ran out of time, or met no server, the next one gets a fresh client: one whose first
 * call met no server does not find it later either.
 */
export class Connection {
  readonly timeoutMs: number;
  /** To be given with each reading. */
  readonly readAs: SignIn['readAs'];
  readonly #connectionString: string;
  readonly #retired = new Set<KurrentDBClient>();
  #client: KurrentDBClient;
  #openedAt = 0;
  #isClosed = false;

  /** Refused: `store.bad-connection`. Nothing is asked of a server yet. */
  constructor({ connectionString, timeoutMs = 5_000 }: KurrentConnectionOptions) {
    const signIn = signInOf(connectionString);
    this.#connectionString = signIn.connectionString;
    this.readAs = signIn.readAs;
    this.timeoutMs = timeoutMs;
    this.#client = this.#open();
  }

  get client(): KurrentDBClient {
    if (this.#isClosed) throw new Refused('store.closed');
    return this.#client;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** What `work` answers, or `store.timed-out`; the client it ran on is then replaced. Other errors are passed through. */
  bounded<Result>(work: (client: KurrentDBClient) => Promise<Result>, timeoutMs = this.timeoutMs): Promise<Result> {
    return new Promise((resolve, reject) => {
      const { client } = this;
      const working = work(client);
      const timer = setTimeout(() => {
        this.#retire(client);
        reject(late(timeoutMs));
      }, timeoutMs);
      working
        .then(resolve, (error: unknown) => {
          this.#retireAfter(error, client);
          reject(error);
        })
        .finally(() => clearTimeout(timer));
    });
  }

  /** An iteration whose every step is bounded, however long whoever iterates takes in between. Refused and passed through as by `bounded`. */
  async *stepwise<Item>(open: (client: KurrentDBClient) => AsyncIterable<Item>): AsyncGenerator<Item> {
    const { client, timeoutMs } = this;
    const items = open(client)[Symbol.asyncIterator]();
    let giveUp: (refused: Refused) => void = () => {};
    const onLate = () => giveUp(late(timeoutMs));
    const timer = setTimeout(onLate, timeoutMs);
    try {
      for (;;) {
        timer.refresh();
        const { done, value } = await new Promise<IteratorResult<Item>>((resolve, reject) => {
          giveUp = (refused) => {
            this.#retire(client);
            reject(refused);
          };
          items.next().then(resolve, reject);
        });
        giveUp = () => {};
        if (done) return;
        yield value;
      }
    } catch (error) {
      this.#retireAfter(error, client);
      throw error;
    } finally {
      clearTimeout(timer);
      // It may never answer either, and nobody needs it to.
      void items.return?.().catch(() => {});
    }
  }

  /** A call that changes nothing, tried again while the cluster sorts itself out, within the bound in all. Refused as `readRefusal` says. */
  async asked<Result>(
    work: (client: KurrentDBClient) => Promise<Result>,
    stream: string | null = null,
  ): Promise<Result> {
    const until = performance.now() + this.timeoutMs;
    for (;;) {
      try {
        return await this.bounded(work, until - performance.now());
      } catch (error) {
        const refused = readRefusal(error, stream);
        if (!mayPass(refused) || until - performance.now() < 2 * pauseMs) throw refused;
        await sleep(pauseMs);
      }
    }
  }

  #retireAfter(error: unknown, client: KurrentDBClient): void {
    if (kindOf(error) === 'unavailable') this.#retire(client);
  }

  /** Calls under way on the old client are left to their own bounds. */
  #retire(client: KurrentDBClient): void {
    if (this.#isClosed || client !== this.#client || performance.now() - this.#openedAt < leastAgeMs) return;
    this.#client = this.#open();
    this.#retired.add(client);
    setTimeout(() => this.#dispose(client), this.timeoutMs).unref();
  }

  #dispose(client: KurrentDBClient): void {
    this.#retired.delete(client);
    void client.dispose().catch(() => {});
  }

  #open(): KurrentDBClient {
    this.#openedAt = performance.now();
    try {
      return KurrentDBClient.connectionString(this.#connectionString);
    } catch (error) {
      throw new Refused('store.bad-connection', { cause: causeOf(error) });
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const client of [...this.#retired]) this.#dispose(client);
    const disposed = this.#client.dispose().catch(() => {});
    await Promise.race([disposed, sleep(this.timeoutMs, undefined, { ref: false })]);
  }
}
