import { addDays, createToken } from '@bihuan/domain';
import { hashOfSecret, newSecret } from '../../accounts/installation-key.ts';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';

const defaultDays = 365;

/** The token is in this answer and nowhere else; the log holds its hash. */
export const handleCreateToken: Handler<'createToken'> = async (context, { body }) => {
  const { streams, command, today } = context;
  const id = idFromCommand(command.commandId, 'token');
  const token = `bihuan_${newSecret()}`;
  const { name, grants, expiresOn = addDays(today, defaultDays) } = body;
  const effect = await streams.token.execute({
    id,
    command,
    decide: (state) => createToken({ name, hash: hashOfSecret(token), grants, expiresOn }, today, state),
  });
  return { token, expiresOn, ...(await commandAnswer(context, id, effect)) };
};
