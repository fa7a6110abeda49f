import { draftRuleSet, Refused } from '@bihuan/domain';
import { definitionHash, validateRuleSet } from '@bihuan/rules';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Saves the next version of a rule set; one that contradicts itself is refused with every fault. */
export const handleDraftRuleSet: Handler<'draftRuleSet'> = async (context, { params, body }) => {
  // A draft may still have cases that no row meets; what is adopted may not.
  const problems = validateRuleSet(body.definition, { gaps: false }).errors;
  if (problems.length > 0) throw new Refused('request.invalid', { count: problems.length }, {}, problems);
  const effect = await context.streams['rule-set'].execute({
    id: params.id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => draftRuleSet({ ruleSetId: params.id, ...body }, state),
  });
  const drafted = effect.events.find(({ type }) => type === 'RuleSetDrafted')?.data['version'];
  const current = effect.state.status === 'none' ? 0 : effect.state.version;
  return {
    ...(await commandAnswer(context, params.id, effect)),
    // Of a repeated command the version that it drafted then; of one that changed nothing the present one.
    version: typeof drafted === 'number' ? drafted : current,
    definitionHash: definitionHash(body.definition),
  };
};
