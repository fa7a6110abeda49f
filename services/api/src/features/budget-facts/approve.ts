import { approveBudget } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import { subjectAsked } from './subject-asked.ts';
import { refuseUnknownSubject } from './subject-on-record.ts';

/** Records what a subject gets in the fiscal year. */
export const handleApproveBudget: Handler<'approveBudget'> = async (context, { params: { id }, body }) => {
  const { streams, command, ifMatch } = context;
  const { fiscalYear, subject } = subjectAsked(id);
  await refuseUnknownSubject(context, subject);
  const recordId = idFromCommand(command.commandId, 'budget-record');
  const approval = { fiscalYear, subject, recordId, ...body };
  const effect = await streams.budget.execute({
    id,
    command,
    ifMatch,
    decide: (state) => approveBudget(approval, state),
  });
  return { ...(await commandAnswer(context, id, effect)), recordId };
};
