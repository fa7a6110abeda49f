import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { splitOrganisationInto } from './supervision.ts';

/** Dissolves an organisation into several, one of them its main successor. */
export const handleSplitOrganisation: Handler<'splitOrganisation'> = async (context, { params, body }) => {
  const { command, ifMatch } = context;
  const effect = await splitOrganisationInto(context, { id: params.id, command, ifMatch, body });
  return commandAnswer(context, params.id, effect);
};
