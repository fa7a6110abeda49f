import { reopenDecisionRound } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Lines of the fiscal year may be decided and held again. */
export const handleReopenDecisionRound: Handler<'reopenDecisionRound'> = async (context, { params, body }) => {
  const { fiscalYear } = params;
  const id = String(fiscalYear);
  return commandOn(context, context.streams['decision-round'], id, (state) =>
    reopenDecisionRound({ fiscalYear, ...body }, state),
  );
};
