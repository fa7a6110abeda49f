import { withdrawEvaluation } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Withdraws an evaluation; it no longer counts anywhere. */
export const handleWithdrawEvaluation: Handler<'withdrawEvaluation'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) => withdrawEvaluation(body, state));
