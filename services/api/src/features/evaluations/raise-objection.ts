import { raiseObjection } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';

/** Records an objection that asks for an answer. */
export const handleRaiseObjection: Handler<'raiseObjection'> = async (context, { params, body }) => {
  const objectionId = idFromCommand(context.command.commandId, 'objection');
  const effect = await context.streams.evaluation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => raiseObjection({ objectionId, ...body }, state),
  });
  return { ...(await commandAnswer(context, params.id, effect)), objectionId };
};
