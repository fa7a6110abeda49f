import { withdrawRanking } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** No list of the group holds any more. */
export const handleWithdrawRanking: Handler<'withdrawRanking'> = async (context, { params: { id }, body }) => {
  const { streams, command, ifMatch, today } = context;
  const effect = await streams.ranking.execute({
    id,
    command,
    ifMatch,
    decide: (state) => withdrawRanking({ reason: body.reason, on: body.on ?? today }, state),
  });
  return commandAnswer(context, id, effect);
};
