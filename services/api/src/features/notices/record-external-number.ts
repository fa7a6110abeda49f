import { recordExternalNumber } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { wordsNow } from './words-now.ts';

/** Records a number that another system has given. */
export const handleRecordExternalNumber: Handler<'recordExternalNumber'> = async (context, { params, body }) => {
  const words = Object.keys((await wordsNow(context)).everUsed);
  return commandOn(context, context.streams.letter, params.id, (state) => recordExternalNumber(body, state, words));
};
