import { withdrawSubjectFlag } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { subjectAsked } from '../budget-facts/subject-asked.ts';

/** Ends one flag of a subject. */
export const handleWithdrawSubjectFlag: Handler<'withdrawSubjectFlag'> = async (context, { params, body }) => {
  subjectAsked(params.id);
  return commandOn(context, context.streams.flags, params.id, (state) => withdrawSubjectFlag(body, state));
};
