import { type Problem, type RuleSetDefinition, refusedFor, valueProblems, withParameterValues } from '@bihuan/domain';
import { validateRuleSet } from '@bihuan/rules';

/** What a value can make wrong that its parameter may have: a floor below zero or above its cap, bounds the wrong way round. */
const wrongByValue: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'rules.percentage-out-of-range',
  'rules.amount-out-of-range',
  'rules.bounds-reversed',
  'rules.limits-reversed',
]);

/**
 * Refused with everything that the values of a year make wrong in rules: `rule-set.parameter-out-of-range`, and what `wrongByValue` lists.
 * Values of parameters that the rules do not have (any more) do nothing.
 */
export function refuseWrongValues(definition: RuleSetDefinition, values: Readonly<Record<string, string>>): void {
  const used = Object.entries(values).filter(([name]) => Object.hasOwn(definition.parameters, name));
  const ofParameters = used.flatMap(([name, value]) => valueProblems(definition, name, value));
  if (ofParameters.length > 0) throw refusedFor(ofParameters);
  const { errors } = validateRuleSet(withParameterValues(definition, values), { gaps: false });
  const ofRows = errors.filter(({ code }) => wrongByValue.has(code));
  if (ofRows.length > 0) throw refusedFor(ofRows);
}
