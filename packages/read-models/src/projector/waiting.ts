import { type Position, Refused } from '@bihuan/domain';
import type { ProjectionStatus, WaitOptions } from './status.ts';

interface Waiter {
  readonly position: number;
  readonly names: readonly string[] | undefined;
  readonly settle: (refused: Refused | null) => void;
}

/** Those who wait until a position is served. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();
  #statuses: readonly ProjectionStatus[] | null = null;

  /** Tells it how things stand; lets go of everybody whose wait is over. */
  update(statuses: readonly ProjectionStatus[]): void {
    this.#statuses = statuses;
    for (const waiter of [...this.#waiters]) {
      const answer = this.#answer(waiter);
      if (answer !== undefined) waiter.settle(answer);
    }
  }

  /** Refused: `projection.behind`. `onWait` is called when it is not served yet. */
  waitFor(position: Position, { timeoutMs, projections }: WaitOptions, onWait: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (refused: Refused | null) => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        if (refused === null) resolve();
        else reject(refused);
      };
      const waiter: Waiter = { position: Number(position), names: projections, settle };
      const timer = setTimeout(() => settle(this.#behind(waiter)), timeoutMs);
      this.#waiters.add(waiter);
      const answer = this.#answer(waiter);
      if (answer === undefined) onWait();
      else settle(answer);
    });
  }

  /** Nobody works any more: refuses everybody. */
  end(): void {
    for (const waiter of [...this.#waiters]) waiter.settle(this.#behind(waiter));
  }

  #answer(waiter: Waiter): Refused | null | undefined {
    const late = this.#late(waiter);
    if (late === null) return undefined;
    if (late.length === 0) return null;
    const isHopeless = late.some(({ state, rebuilding }) => isOver(state) && rebuilding === null);
    return isHopeless ? this.#behind(waiter) : undefined;
  }

  #late({ position, names }: Waiter): ProjectionStatus[] | null {
    if (this.#statuses === null) return null;
    return this.#statuses.filter(
      (status) => (names?.includes(status.name) ?? true) && !(status.serving && status.position >= position),
    );
  }

  #behind(waiter: Waiter): Refused {
    const late = this.#late(waiter) ?? [];
    const worst = late.find(({ state }) => isOver(state)) ?? late[0];
    return new Refused('projection.behind', {
      projection: worst?.name ?? '?',
      position: String(waiter.position),
      reached: String(worst?.position ?? 0),
    });
  }
}

const isOver = (state: ProjectionStatus['state']): boolean => state === 'stopped' || state === 'fenced';
