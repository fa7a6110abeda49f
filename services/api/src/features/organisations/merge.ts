import { mergeOrganisation } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Merges an organisation into another, which inherits. */
export const handleMergeOrganisation: Handler<'mergeOrganisation'> = async (context, { params, body }) => {
  const effect = await context.streams.organisation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => mergeOrganisation(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
