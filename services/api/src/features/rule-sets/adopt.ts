import { adoptRuleSet, ruleSetVersion } from '@bihuan/domain';
import { definitionHash } from '@bihuan/rules';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Makes a drafted version govern a fiscal year. */
export const handleAdoptRuleSet: Handler<'adoptRuleSet'> = async (context, { params, body }) => {
  const { version, fiscalYear } = body;
  const definition = ruleSetVersion(params.id, version, await context.streams['rule-set'].load(params.id));
  const effect = await context.streams.adoption.execute({
    id: String(fiscalYear),
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) =>
      adoptRuleSet({ ...body, ruleSetId: params.id, definition, definitionHash: definitionHash(definition) }, state),
  });
  return commandAnswer(context, params.id, effect);
};
