import type { CommandAnswer } from '@bihuan/contract';
import type { FindingEvent, FindingState } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { HandlerContext } from '../../operations.ts';

/** Carries out a command on one finding that is there. */
export async function onFinding(
  context: HandlerContext,
  id: string,
  decide: (state: FindingState) => FindingEvent[],
): Promise<CommandAnswer> {
  const { command, ifMatch } = context;
  return commandAnswer(context, id, await context.streams.finding.execute({ id, command, ifMatch, decide }));
}
