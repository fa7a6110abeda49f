import { retireRuleSet } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** No year adopts it any more; years that it governs keep it. */
export const handleRetireRuleSet: Handler<'retireRuleSet'> = (context, { params, body }) =>
  commandOn(context, context.streams['rule-set'], params.id, (state) =>
    retireRuleSet({ ruleSetId: params.id, ...body }, state),
  );
