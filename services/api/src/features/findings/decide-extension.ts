import { decideExtension } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Gives more time, or none. */
export const handleDecideExtension: Handler<'decideExtension'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => decideExtension(body, state));
