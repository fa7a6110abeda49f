import { planLookBack } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Plans a look-back at a closed finding, or moves it. */
export const handlePlanLookBack: Handler<'planLookBack'> = async (context, { params, body }) =>
  commandOn(context, context.streams.finding, params.id, (state) => planLookBack(body, state));
