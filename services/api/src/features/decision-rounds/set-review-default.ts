import { everyYearId, setReviewDefault } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Says whether decisions take a second person in every year without a rule of its own. */
export const handleSetReviewDefault: Handler<'setReviewDefault'> = (context, { body }) =>
  commandOn(context, context.streams['decision-round'], everyYearId, (state) => setReviewDefault(body, state));
