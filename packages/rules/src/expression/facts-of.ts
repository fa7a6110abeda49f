import { type FactName, factNames, isFactName, type RuleSetDefinition } from '@bihuan/domain';
import { type Expression, isFault, parseExpression } from './syntax.ts';

/** The names that an expression uses, with the place of each. */
export function namesIn(expression: Expression): readonly { readonly name: string; readonly at: number }[] {
  switch (expression.kind) {
    case 'name':
      return [expression];
    case 'not':
    case 'negative':
      return namesIn(expression.of);
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'in':
      return [...namesIn(expression.value), ...expression.list.flatMap(namesIn)];
    case 'call':
      return expression.values.flatMap(namesIn);
    default:
      return [];
  }
}

/** The facts that an expression looks at, through named expressions too, in the fixed order of the facts. */
export function factsOfExpression(expression: Expression, definition: RuleSetDefinition): readonly FactName[] {
  const seen = new Set<string>();
  const pending = [expression];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const { name } of namesIn(next)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const named = Object.hasOwn(definition.expressions, name) ? definition.expressions[name] : undefined;
      if (named === undefined || isFactName(name)) continue;
      const parsed = parseExpression(named.expression);
      if (!isFault(parsed)) pending.push(parsed);
    }
  }
  return factNames.filter((name) => seen.has(name));
}
