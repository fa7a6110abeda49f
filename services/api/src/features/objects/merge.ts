import { mergeObject } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Merges an object into another, which inherits. */
export const handleMergeObject: Handler<'mergeObject'> = async (context, { params, body }) => {
  const effect = await context.streams.object.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => mergeObject(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
