import { flagSubject, subjectYearId } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import { refuseUnknownSubject } from '../budget-facts/subject-on-record.ts';

/** Records something that happened to a subject; the same of the same day stands once, under the id that it has. */
export const handleFlagSubject: Handler<'flagSubject'> = async (context, { body }) => {
  await refuseUnknownSubject(context, body.subject);
  const id = subjectYearId(body.fiscalYear, body.subject);
  const flagId = idFromCommand(context.command.commandId, 'flag');
  const effect = await context.streams.flags.execute({
    id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => flagSubject({ ...body, flagId }, state),
  });
  const inForce = effect.state.flags.find(
    ({ flag, on, withdrawn }) => withdrawn === null && flag === body.flag && on === body.on,
  );
  return { ...(await commandAnswer(context, id, effect)), flagId: inForce?.flagId ?? flagId };
};
