import { adoptableVersion, adoptRuleSet, parameterValuesOf, refusedFor } from '@bihuan/domain';
import type { RecordedEvent } from '@bihuan/event-store';
import { definitionHash, validateRuleSet } from '@bihuan/rules';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { bySecondPerson } from '../two-person-rules/second-person.ts';
import { refuseWrongValues } from './values-of-year.ts';

/** Makes a drafted version govern a fiscal year; one with faults, with cases that no row meets or that the year's values do not fit is refused, and nothing is adopted. */
export const handleAdoptRuleSet: Handler<'adoptRuleSet'> = async (context, { params, body }) => {
  const { version, fiscalYear } = body;
  const definition = adoptableVersion(params.id, version, await context.streams['rule-set'].load(params.id));
  const refuseAuthor = await bySecondPerson(context, {
    act: 'rule-adoption',
    isBefore: ({ type, data }) => type === 'RuleSetDrafted' && data['version'] === version,
  });
  // A version that is there has its author for good: nothing that is drafted meanwhile is this one.
  const drafts: RecordedEvent[] = [];
  for await (const event of context.store.readStream(context.streams['rule-set'].nameOf(params.id))) drafts.push(event);
  const { errors } = validateRuleSet(definition);
  if (errors.length > 0) throw refusedFor(errors);
  const effect = await context.streams.adoption.execute({
    id: String(fiscalYear),
    command: context.command,
    ifMatch: context.ifMatch,
    decide(state) {
      refuseAuthor(drafts);
      // Values that were set for another version win over the defaults of this one too.
      refuseWrongValues(definition, parameterValuesOf(state, params.id));
      const hash = definitionHash(definition);
      return adoptRuleSet({ ...body, ruleSetId: params.id, definition, definitionHash: hash }, state);
    },
  });
  return commandAnswer(context, params.id, effect);
};
