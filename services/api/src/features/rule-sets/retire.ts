import { retireRuleSet } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** No year adopts it any more; years that it governs keep it. */
export const handleRetireRuleSet: Handler<'retireRuleSet'> = async (context, { params, body }) => {
  const effect = await context.streams['rule-set'].execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => retireRuleSet({ ruleSetId: params.id, ...body }, state),
  });
  return commandAnswer(context, params.id, effect);
};
