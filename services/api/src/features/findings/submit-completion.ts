import { refersToStored, submitCompletion } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { storedAmong } from '../evidence/stored-among.ts';

/** Records that the unit says it is done, with stored evidence. */
export const handleSubmitCompletion: Handler<'submitCompletion'> = async (context, { params, body }) => {
  const stored = await storedAmong(body.evidence, context.kept);
  return commandOn(context, context.streams.finding, params.id, (state) => {
    refersToStored(body.evidence, { stored, today: context.today });
    return submitCompletion(body, state);
  });
};
