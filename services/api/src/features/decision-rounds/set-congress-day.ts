import { setCongressDay } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Says when the people’s congress meets over the budget of the year. */
export const handleSetCongressDay: Handler<'setCongressDay'> = async (context, { params, body }) => {
  const { fiscalYear } = params;
  const id = String(fiscalYear);
  const effect = await context.streams['decision-round'].execute({
    id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => setCongressDay({ fiscalYear, ...body }, state),
  });
  return commandAnswer(context, id, effect);
};
