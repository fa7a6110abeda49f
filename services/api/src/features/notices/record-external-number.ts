import { recordExternalNumber } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onLetter } from './on-letter.ts';
import { wordsNow } from './words-now.ts';

/** Records a number that another system has given. */
export const handleRecordExternalNumber: Handler<'recordExternalNumber'> = async (context, { params, body }) => {
  const words = Object.keys((await wordsNow(context)).everUsed);
  return onLetter(context, params.id, (state) => recordExternalNumber(body, state, words));
};
