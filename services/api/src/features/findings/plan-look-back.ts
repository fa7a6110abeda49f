import { planLookBack } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Plans a look-back at a closed finding, or moves it. */
export const handlePlanLookBack: Handler<'planLookBack'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => planLookBack(body, state));
