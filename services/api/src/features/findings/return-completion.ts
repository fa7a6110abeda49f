import { returnCompletion } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Sends a submission back to the unit. */
export const handleReturnCompletion: Handler<'returnCompletion'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => returnCompletion(body, state));
