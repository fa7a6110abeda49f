import { renameOrganisation } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Gives an organisation another name. */
export const handleRenameOrganisation: Handler<'renameOrganisation'> = async (context, { params, body }) => {
  const effect = await context.streams.organisation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => renameOrganisation(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
