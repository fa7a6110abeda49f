import { everyYearId, setReviewDefault } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Says whether decisions take a second person in every year without a rule of its own. */
export const handleSetReviewDefault: Handler<'setReviewDefault'> = async (context, { body }) => {
  const effect = await context.streams['decision-round'].execute({
    id: everyYearId,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => setReviewDefault(body, state),
  });
  return commandAnswer(context, everyYearId, effect);
};
