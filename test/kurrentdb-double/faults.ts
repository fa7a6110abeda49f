import { setTimeout as sleep } from 'node:timers/promises';

export type Operation = 'append' | 'read' | 'subscribe' | 'delete' | 'features' | 'gossip';
export type ReadFailure = 'unavailable' | 'busy' | 'not-leader' | 'no-leader' | 'timeout' | 'access-denied';
export type AppendFailure = ReadFailure | 'max-append-size';

/** What is to happen to a call: nothing special, no answer ever, this failure, or an answer that gets lost after the write. */
export type Fate = 'pass' | 'hang' | 'lose-answer' | 'cut-after-write' | { readonly fail: AppendFailure };

/** Everything that can be wrong at the moment. */
export class Faults {
  hanging = new Set<Operation | 'all'>();
  failures = new Map<Operation, AppendFailure>();
  lostAnswer: 'silence' | 'disconnect' | null = null;
  subscriptionsMuted = false;
  delayMs = 0;
  /** How many calls of each kind came in since the start, whatever became of them. */
  readonly calls: Record<Operation, number> = { append: 0, read: 0, subscribe: 0, delete: 0, features: 0, gossip: 0 };

  /** Asked once for each call that comes in. */
  async fateOf(operation: Operation): Promise<Fate> {
    this.calls[operation] += 1;
    await this.delay();
    if (this.hanging.has(operation) || this.hanging.has('all')) return 'hang';
    const fail = this.failures.get(operation);
    if (fail !== undefined) {
      this.failures.delete(operation);
      return { fail };
    }
    const lost = operation === 'append' ? this.lostAnswer : null;
    if (lost === null) return 'pass';
    this.lostAnswer = null;
    return lost === 'silence' ? 'lose-answer' : 'cut-after-write';
  }

  async delay(): Promise<void> {
    if (this.delayMs > 0) await sleep(this.delayMs);
  }

  clear(): void {
    this.hanging.clear();
    this.failures.clear();
    this.lostAnswer = null;
    this.subscriptionsMuted = false;
    this.delayMs = 0;
  }
}
