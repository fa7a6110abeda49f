import { setTimeout as sleep } from 'node:timers/promises';
import type { ProjectionState } from '@bihuan/api';
import { type Position, Refused } from '@bihuan/domain';

/** What of the read models a command waits for. */
export interface WaitingFor {
  /** The one that is furthest behind, and how many others are behind too. */
  readonly projection: string;
  readonly others: number;
  /** Events it has taken in, of so many. */
  readonly done: number;
  readonly of: number;
}

export interface CatchUpOptions {
  /** Called after the first moments, and then again and again. */
  readonly tell: (waiting: WaitingFor) => void;
  /** How often it is looked and told, in ms. Default 2,000. */
  readonly everyMs?: number;
  /** How long nothing may move, in ms. Default 60,000. */
  readonly stalledMs?: number;
  /** How long it may take in all, in ms. Default 1,800,000. */
  readonly timeoutMs?: number;
}

interface Reads {
  waitFor(position: Position, wait: { readonly timeoutMs: number }): Promise<void>;
  status(): readonly ProjectionState[] | Promise<readonly ProjectionState[]>;
}

/**
 * Resolves once every read model has taken in the position: after a crash, an upgrade or a change of what is kept they are built anew, which
 * takes as long as the record is. Refused: `projection.stopped` at once where one cannot go on, `projection.behind` where none moves any more.
 */
export async function untilCaughtUp(
  reads: Reads,
  position: Position,
  { tell, everyMs = 2_000, stalledMs = 60_000, timeoutMs = 1_800_000 }: CatchUpOptions,
): Promise<void> {
  const begun = performance.now();
  let [reached, movedAt] = [-1, begun];
  for (;;) {
    const looked = performance.now();
    const behind = await behindAfter(reads, position, everyMs);
    if (behind === null) return;
    const states = await reads.status();
    const late = states.filter((one) => !(one.serving && one.position >= Number(position)));
    const stopped = late.find(({ state, rebuilding }) => state === 'stopped' && rebuilding === null);
    if (stopped !== undefined) throw stoppedAt(stopped);
    const now = performance.now();
    const done = states.reduce((sum, one) => sum + doneBy(one), 0);
    if (done > reached) [reached, movedAt] = [done, now];
    if (now - movedAt > stalledMs || now - begun > timeoutMs) throw behind;
    const furthest = late.toSorted((one, other) => doneBy(one) - doneBy(other))[0];
    if (furthest !== undefined)
      tell({ projection: furthest.name, others: late.length - 1, done: doneBy(furthest), of: Number(position) });
    // One that is refused at once, because its projector is being started again, is not asked all the time.
    await sleep(Math.max(0, everyMs - (performance.now() - looked)));
  }
}

/** Why it has not been reached so far; null once it has. */
async function behindAfter(reads: Reads, position: Position, timeoutMs: number): Promise<Refused | null> {
  try {
    await reads.waitFor(position, { timeoutMs });
    return null;
  } catch (error) {
    if (error instanceof Refused && error.code === 'projection.behind') return error;
    throw error;
  }
}

/** How far the generation is that will serve. */
const doneBy = ({ position, rebuilding }: ProjectionState): number => rebuilding?.position ?? position;

function stoppedAt({ name: projection, fault, position }: ProjectionState): Refused {
  const { eventId = '?', type = '?', message: cause = '?', position: at = position } = fault ?? {};
  return new Refused('projection.stopped', { projection, eventId, type, position: String(at), cause });
}
