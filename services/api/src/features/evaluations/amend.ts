import { amendEvaluation } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Corrects what an evaluation states. */
export const handleAmendEvaluation: Handler<'amendEvaluation'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) => amendEvaluation(body, state));
