import { recordBudgetFacts, subjectYearId } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import { refuseUnknownSubject } from './subject-on-record.ts';

/** Puts on record what is known about a subject's money. */
export const handleRecordBudgetFacts: Handler<'recordBudgetFacts'> = async (context, { body }) => {
  const { streams, command, ifMatch } = context;
  await refuseUnknownSubject(context, body.subject);
  const id = subjectYearId(body.fiscalYear, body.subject);
  const recordId = idFromCommand(command.commandId, 'budget-record');
  const decide = (state: Parameters<typeof recordBudgetFacts>[1]) => recordBudgetFacts({ ...body, recordId }, state);
  const effect = await streams.budget.execute({ id, command, ifMatch, decide });
  return { ...(await commandAnswer(context, id, effect)), recordId };
};
