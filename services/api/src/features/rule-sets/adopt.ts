import { adoptableVersion, adoptRuleSet, refusedFor } from '@bihuan/domain';
import { definitionHash, validateRuleSet } from '@bihuan/rules';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { bySecondPerson } from '../two-person-rules/second-person.ts';

/** Makes a drafted version govern a fiscal year; one with faults or with cases that no row meets is refused, and nothing is adopted. */
export const handleAdoptRuleSet: Handler<'adoptRuleSet'> = async (context, { params, body }) => {
  const { version, fiscalYear } = body;
  const definition = adoptableVersion(params.id, version, await context.streams['rule-set'].load(params.id));
  await bySecondPerson(context, {
    act: 'rule-adoption',
    stream: context.streams['rule-set'].nameOf(params.id),
    isBefore: ({ type, data }) => type === 'RuleSetDrafted' && data['version'] === version,
  });
  const { errors } = validateRuleSet(definition);
  if (errors.length > 0) throw refusedFor(errors);
  const effect = await context.streams.adoption.execute({
    id: String(fiscalYear),
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) =>
      adoptRuleSet({ ...body, ruleSetId: params.id, definition, definitionHash: definitionHash(definition) }, state),
  });
  return commandAnswer(context, params.id, effect);
};
