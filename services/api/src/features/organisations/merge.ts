import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { mergeOrganisationInto } from './supervision.ts';

/** Merges an organisation into another, which inherits. */
export const handleMergeOrganisation: Handler<'mergeOrganisation'> = async (context, { params, body }) => {
  const { command, ifMatch } = context;
  const effect = await mergeOrganisationInto(context, { id: params.id, command, ifMatch, body });
  return commandAnswer(context, params.id, effect);
};
