import { resolveFindingDispute } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Answers one dispute of a finding. */
export const handleResolveFindingDispute: Handler<'resolveFindingDispute'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => resolveFindingDispute({ disputeId: params.disputeId, ...body }, state));
