import { reviseOutcome } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Replaces an outcome, with the reason. */
export const handleReviseOutcome: Handler<'reviseOutcome'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) => reviseOutcome(body, state));
