import { endDeputy } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Ends a deputy's time, or takes back one that was entered by mistake. */
export const handleEndDeputy: Handler<'endDeputy'> = async (context, { params, body }) => {
  const effect = await context.streams['person-record'].execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => endDeputy(body, state),
  });
  return commandAnswer(context, params.id, effect);
};
