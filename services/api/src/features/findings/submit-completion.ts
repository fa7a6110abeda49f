import { refersToStored, submitCompletion } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { storedAmong } from '../evidence/stored-among.ts';
import { onFinding } from './on-finding.ts';

/** Records that the unit says it is done, with stored evidence. */
export const handleSubmitCompletion: Handler<'submitCompletion'> = async (context, { params, body }) => {
  const stored = await storedAmong(body.evidence, context.kept);
  return onFinding(context, params.id, (state) => {
    refersToStored(body.evidence, { stored, today: context.today });
    return submitCompletion(body, state);
  });
};
