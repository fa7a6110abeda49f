import { withdrawSubjectFlag } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { subjectAsked } from '../budget-facts/subject-asked.ts';

/** Ends one flag of a subject. */
export const handleWithdrawSubjectFlag: Handler<'withdrawSubjectFlag'> = async (context, { params, body }) => {
  subjectAsked(params.id);
  const effect = await context.streams.flags.execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => withdrawSubjectFlag(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
