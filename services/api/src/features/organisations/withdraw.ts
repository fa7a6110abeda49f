import { withdrawOrganisation } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Withdraws an organisation that was registered by mistake. */
export const handleWithdrawOrganisation: Handler<'withdrawOrganisation'> = async (context, { params, body }) => {
  const effect = await context.streams.organisation.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => withdrawOrganisation(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
