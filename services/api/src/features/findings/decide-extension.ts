import { decideExtension } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding, releasingHolds } from './on-finding.ts';

/** Gives more time, or none. */
export const handleDecideExtension: Handler<'decideExtension'> = async (context, { params, body }) =>
  releasingHolds(context, params.id, await onFinding(context, params.id, (state) => decideExtension(body, state)));
