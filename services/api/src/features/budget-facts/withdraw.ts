import { withdrawBudgetRecord } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { subjectAsked } from './subject-asked.ts';

/** A record that was entered by mistake no longer counts. */
export const handleWithdrawBudgetRecord: Handler<'withdrawBudgetRecord'> = async (context, { params, body }) => {
  subjectAsked(params.id);
  const effect = await context.streams.budget.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => withdrawBudgetRecord(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
