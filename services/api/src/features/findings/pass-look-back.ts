import { passLookBack } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** A look-back found the finding still in order. */
export const handlePassLookBack: Handler<'passLookBack'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => passLookBack(body, state));
