import type { CommandAnswer } from '@bihuan/contract';
import type { LetterEvent, LetterState } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { HandlerContext } from '../../operations.ts';

/** Carries out a command on one letter that is there. */
export async function onLetter(
  context: HandlerContext,
  id: string,
  decide: (state: LetterState) => LetterEvent[],
): Promise<CommandAnswer> {
  const { command, ifMatch } = context;
  return commandAnswer(context, id, await context.streams.letter.execute({ id, command, ifMatch, decide }));
}
