import { withdrawBudgetRecord } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { subjectAsked } from './subject-asked.ts';

/** A record that was entered by mistake no longer counts. */
export const handleWithdrawBudgetRecord: Handler<'withdrawBudgetRecord'> = async (context, { params, body }) => {
  subjectAsked(params.id);
  return commandOn(context, context.streams.budget, params.id, (state) => withdrawBudgetRecord(body, state));
};
