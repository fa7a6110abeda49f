import { addDays, createToken } from '@bihuan/domain';
import { hashOfSecret, newSecret } from '../../accounts/installation-key.ts';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';

const defaultDays = 365;

/** The token is in the first answer and nowhere else; the log holds its hash, so that a repetition cannot say it again. */
export const handleCreateToken: Handler<'createToken'> = async (context, { body }) => {
  const { streams, command, today, projections } = context;
  const id = idFromCommand(command.commandId, 'token');
  const token = `bihuan_${newSecret()}`;
  const { name, grants, expiresOn = addDays(today, defaultDays) } = body;
  const effect = await streams.token.execute({
    id,
    command,
    decide: (state) => createToken({ name, hash: hashOfSecret(token), grants, expiresOn }, today, state),
  });
  const answer = await commandAnswer(context, id, effect);
  if (!effect.repeated) return { ...answer, token, expiresOn };
  const known = projections.access.tokens().find((one) => one.id === id);
  return { ...answer, token: null, expiresOn: known?.expiresOn ?? expiresOn };
};
