import { submitCompletion } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Records that the unit says it is done. */
export const handleSubmitCompletion: Handler<'submitCompletion'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => submitCompletion(body, state));
