import { setReviewRule } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Says whether a decision of the year takes a second person. */
export const handleSetReviewRule: Handler<'setReviewRule'> = async (context, { params, body }) => {
  const { fiscalYear } = params;
  const id = String(fiscalYear);
  return commandOn(context, context.streams['decision-round'], id, (state) =>
    setReviewRule({ fiscalYear, ...body }, state),
  );
};
