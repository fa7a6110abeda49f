import { withdrawFinding } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Withdraws a finding that was raised by mistake. */
export const handleWithdrawFinding: Handler<'withdrawFinding'> = async (context, { params, body }) => {
  const effect = await context.streams.finding.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => withdrawFinding(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
