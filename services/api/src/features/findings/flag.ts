import { flagFinding } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records who else looks at a finding. */
export const handleFlagFinding: Handler<'flagFinding'> = async (context, { params, body }) =>
  commandOn(context, context.streams.finding, params.id, (state) => flagFinding(body, state));
