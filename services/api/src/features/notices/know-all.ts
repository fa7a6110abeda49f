import type { Parts } from '../../parts.ts';
import { waitForHead } from '../../wait-for-head.ts';

const catchUpWithinMs = 5_000;

/** A letter is written from everything that is recorded, not from what the read models knew a moment ago. Refused: `projection.behind`. */
export const knowAll = (parts: Pick<Parts, 'store' | 'projections'>): Promise<void> =>
  waitForHead(parts, { timeoutMs: catchUpWithinMs });
