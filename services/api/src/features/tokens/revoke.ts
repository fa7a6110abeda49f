import { revokeToken } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

export const handleRevokeToken: Handler<'revokeToken'> = async (context, { params: { id }, body }) => {
  const effect = await context.streams.token.execute({
    id,
    command: context.command,
    decide: (state) => revokeToken(body, state),
  });
  return commandAnswer(context, id, effect);
};
