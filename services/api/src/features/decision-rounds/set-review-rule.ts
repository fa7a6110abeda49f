import { setReviewRule } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Says whether a decision of the year takes a second person. */
export const handleSetReviewRule: Handler<'setReviewRule'> = async (context, { params, body }) => {
  const { fiscalYear } = params;
  const id = String(fiscalYear);
  const effect = await context.streams['decision-round'].execute({
    id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => setReviewRule({ fiscalYear, ...body }, state),
  });
  return commandAnswer(context, id, effect);
};
