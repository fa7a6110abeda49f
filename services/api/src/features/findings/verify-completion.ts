import { verifyCompletion } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding, releasingHolds } from './on-finding.ts';

/** Closes a finding with what the office has checked. */
export const handleVerifyCompletion: Handler<'verifyCompletion'> = async (context, { params, body }) =>
  releasingHolds(context, params.id, await onFinding(context, params.id, (state) => verifyCompletion(body, state)));
