import type { CommandAnswer } from '@bihuan/contract';
import type { HandlerContext } from '../../operations.ts';
import { releaseEndedHolds } from '../holds/overdue-holds.ts';

/** After a command that may have ended the reason of a hold: the money is not held a moment longer. Repeated, it finds nothing to do. */
export async function releasingHolds<Answer extends CommandAnswer>(
  context: HandlerContext,
  findingId: string,
  answer: Answer,
): Promise<Answer> {
  await releaseEndedHolds(context, findingId, context.today);
  return answer;
}
