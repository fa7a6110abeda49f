import { codeObject } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Gives an object the code that it was registered without. */
export const handleCodeObject: Handler<'codeObject'> = async (context, { params, body }) => {
  const effect = await context.codes.give({
    id: params.id,
    code: body.code,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state, holder) => codeObject(body, state, holder),
  });
  return commandAnswer(context, params.id, effect);
};
