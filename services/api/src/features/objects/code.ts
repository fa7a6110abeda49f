import { codeObject } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Gives an object the code that it was registered without. */
export const handleCodeObject: Handler<'codeObject'> = async (context, { params, body }) => {
  const effect = await context.codes.withHolderOf(body.code, (holder) =>
    context.streams.object.execute({
      id: params.id,
      command: context.command,
      ifMatch: context.ifMatch,
      decide: (state) => codeObject(body, state, holder),
    }),
  );
  return commandAnswer(context, params.id, effect);
};
