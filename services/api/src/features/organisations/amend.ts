import { amendOrganisation } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Corrects the code or the kind of an organisation. */
export const handleAmendOrganisation: Handler<'amendOrganisation'> = async (context, { params, body }) => {
  const effect = await context.streams.organisation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => amendOrganisation(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
