import type { CommandAnswer } from '@bihuan/contract';
import type { FindingEvent, FindingState } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { HandlerContext } from '../../operations.ts';
import { releaseEndedHolds } from '../holds/overdue-holds.ts';

/** Carries out a command on one finding that is there. */
export async function onFinding(
  context: HandlerContext,
  id: string,
  decide: (state: FindingState) => FindingEvent[],
): Promise<CommandAnswer> {
  const { command, ifMatch } = context;
  return commandAnswer(context, id, await context.streams.finding.execute({ id, command, ifMatch, decide }));
}

/** After a command that may have ended the reason of a hold: the money is not held a moment longer. Repeated, it finds nothing to do. */
export async function releasingHolds<Answer extends CommandAnswer>(
  context: HandlerContext,
  findingId: string,
  answer: Answer,
): Promise<Answer> {
  await releaseEndedHolds(context, findingId, context.today);
  return answer;
}
