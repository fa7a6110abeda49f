import { withdrawFinding } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding, releasingHolds } from './on-finding.ts';

/** Withdraws a finding that does not stand. */
export const handleWithdrawFinding: Handler<'withdrawFinding'> = async (context, { params, body }) =>
  releasingHolds(context, params.id, await onFinding(context, params.id, (state) => withdrawFinding(body, state)));
