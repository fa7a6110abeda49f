import { z } from 'zod';
import { addFen, type Fen, subtractFen, zeroFen } from '../money/fen.ts';

/** What became of a line's money. `open`: nobody has decided and the rules determine no number. */
export const lineActionSchema = z.enum(['raised', 'kept', 'cut', 'cancelled', 'held', 'open']);
export type LineAction = z.output<typeof lineActionSchema>;

/** A line as far as its money goes. */
export interface LineMoney {
  readonly currentBudget: Fen | null;
  readonly decision: { readonly change: Fen; readonly finalBudget: Fen } | null;
  /** What the rules determine; null where they leave it open or cannot say. */
  readonly proposedChange: Fen | null;
  /** What is not released; null where nothing is. */
  readonly held: Fen | null;
  /** Whether a hold on it has not been released. */
  readonly isHeld: boolean;
}

export interface ActionOfLine {
  readonly action: LineAction;
  /** `proposed`: nobody has decided yet, and the rules determine the number. */
  readonly basis: 'decided' | 'proposed' | 'none';
  /** Null where it is not known. */
  readonly before: Fen | null;
  readonly after: Fen | null;
  readonly change: Fen | null;
  /** Part of `after`. */
  readonly held: Fen;
}

/**
 * What is done with a line: what was decided, else what the rules determine. One on which a hold was placed counts as held, whatever its
 * change is; one that the rules hold until it is rectified only where nothing else is done with it.
 */
export function actionOfLine({ currentBudget, decision, proposedChange, held, isHeld }: LineMoney): ActionOfLine {
  const open = {
    action: 'open',
    basis: 'none',
    before: currentBudget,
    after: null,
    change: null,
    held: zeroFen,
  } as const;
  if (decision === null && (proposedChange === null || currentBudget === null)) return open;
  const { change, after, before, basis } =
    decision === null
      ? {
          change: proposedChange as Fen,
          before: currentBudget as Fen,
          after: addFen(currentBudget as Fen, proposedChange as Fen),
          basis: 'proposed' as const,
        }
      : {
          change: decision.change,
          before: subtractFen(decision.finalBudget, decision.change),
          after: decision.finalBudget,
          basis: 'decided' as const,
        };
  const notReleased = isHeld ? after : (Math.min(held ?? 0, after) as Fen);
  return {
    action: namedAction(before, change, after, isHeld || (change === 0 && notReleased > 0)),
    basis,
    before,
    after,
    change,
    held: notReleased,
  };
}

function namedAction(before: Fen, change: Fen, after: Fen, isHeld: boolean): LineAction {
  if (isHeld) return 'held';
  if (after === 0 && before > 0) return 'cancelled';
  if (change === 0) return 'kept';
  return change < 0 ? 'cut' : 'raised';
}
