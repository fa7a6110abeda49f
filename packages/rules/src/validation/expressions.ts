import { factDeclaration, isFactName, type Problem, type RuleSetDefinition, type Where } from '@bihuan/domain';
import { evaluateExpression } from '../expression/evaluate.ts';
import { namesIn } from '../expression/facts-of.ts';
import { type Expression, isFault, parseExpression } from '../expression/syntax.ts';
import { placesOf, whereOf } from './place.ts';

type Type = 'number' | 'text' | 'boolean';

interface Place {
  readonly words: string;
  readonly where: Where;
}

/** What is wrong in the expressions of rows and in those with a name: spelling, names, types, cycles, divisions by zero. */
export function expressionProblems(definition: RuleSetDefinition): readonly Problem[] {
  const named = Object.entries(definition.expressions).map(([name, { expression }]) => ({
    name,
    text: expression,
    place: { words: name, where: { pointer: `/expressions/${name}/expression`, field: name } },
    expected: null,
  }));
  const ofRows = definition.tables.flatMap((table, tableIndex) =>
    placesOf(table, tableIndex).flatMap((place) => {
      const { expression } = place.row;
      if (expression === null) return [];
      const words = `${table.id} / ${place.index + 1}`;
      return [
        {
          name: null,
          text: expression,
          place: { words, where: whereOf(place, '/expression', 'expression') },
          expected: 'boolean' as const,
        },
      ];
    }),
  );
  const cycles = named.flatMap(({ name, place }) => cycleProblems(name, place, definition));
  const isCyclic = cycles.length > 0;
  return [
    ...cycles,
    ...[...named, ...ofRows].flatMap(({ text, place, expected }) =>
      expressionFaults(text, place, isCyclic ? null : expected, definition, isCyclic),
    ),
  ];
}

function expressionFaults(
  text: string,
  place: Place,
  expected: Type | null,
  definition: RuleSetDefinition,
  isCyclic: boolean,
): readonly Problem[] {
  const parsed = parseExpression(text);
  if (isFault(parsed)) {
    if (parsed.kind === 'unknown-function') return [unknownName(parsed.found, place)];
    return [problem('rules.expression-syntax', place, { at: parsed.at, found: parsed.found })];
  }
  const unknown = namesIn(parsed).filter(
    ({ name }) => !isFactName(name) && !Object.hasOwn(definition.expressions, name),
  );
  if (unknown.length > 0) return unknown.map(({ name }) => unknownName(name, place));
  if (isCyclic) return [];
  const problems: Problem[] = [];
  const found = new Types(definition, place, problems).of(parsed);
  if (problems.length === 0 && expected !== null && found !== expected) {
    problems.push(problem('rules.expression-type', place, { found: found ?? '?', expected }));
  }
  return problems;
}

const problem = (code: Problem['code'], { words, where }: Place, params: Problem['params']): Problem => ({
  code,
  params: { place: words, ...params },
  where,
});

const unknownName = (name: string, place: Place) => problem('rules.expression-unknown-name', place, { name });

/** The way from a named expression back to itself, where there is one. */
function cycleProblems(start: string, place: Place, definition: RuleSetDefinition): readonly Problem[] {
  const search = (name: string, way: readonly string[]): readonly string[] | null => {
    const entry = Object.hasOwn(definition.expressions, name) ? definition.expressions[name] : undefined;
    const parsed = entry === undefined || isFactName(name) ? null : parseExpression(entry.expression);
    if (parsed === null || isFault(parsed)) return null;
    for (const { name: next } of namesIn(parsed)) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = search(next, [...way, next]);
      if (found !== null) return found;
    }
    return null;
  };
  const seen = new Set<string>();
  const way = search(start, [start]);
  return way === null ? [] : [problem('rules.expression-cycle', place, { way: way.join(' → ') })];
}

/** The type of every part; null where a problem was reported. */
class Types {
  readonly #definition: RuleSetDefinition;
  readonly #place: Place;
  readonly #problems: Problem[];

  constructor(definition: RuleSetDefinition, place: Place, problems: Problem[]) {
    this.#definition = definition;
    this.#place = place;
    this.#problems = problems;
  }

  of(expression: Expression): Type | null {
    switch (expression.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return expression.kind;
      case 'name':
        return this.#name(expression.name);
      case 'not':
        return this.#want(expression.of, 'boolean', 'boolean');
      case 'negative':
        return this.#want(expression.of, 'number', 'number');
      case 'in':
        this.#same([expression.value, ...expression.list]);
        return 'boolean';
      case 'call': {
        const isOfText = !['abs', 'min', 'max'].includes(expression.name);
        const type = isOfText ? 'text' : 'number';
        for (const value of expression.values) this.#want(value, type, type);
        return isOfText ? 'boolean' : 'number';
      }
      case 'binary':
        return this.#binary(expression);
    }
  }

  #binary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): Type | null {
    if (operator === 'and' || operator === 'or') {
      this.#want(left, 'boolean', 'boolean');
      return this.#want(right, 'boolean', 'boolean');
    }
    if (operator === '==' || operator === '!=') {
      this.#same([left, right]);
      return 'boolean';
    }
    this.#want(left, 'number', 'number');
    this.#want(right, 'number', 'number');
    if (operator === '/' && this.#isAlwaysZero(right)) {
      this.#problems.push(problem('rules.division-by-zero', this.#place, {}));
    }
    return operator === '+' || operator === '-' || operator === '*' || operator === '/' ? 'number' : 'boolean';
  }

  /** Without any fact it has one value. */
  #isAlwaysZero(divisor: Expression): boolean {
    const isZero: Expression = { kind: 'binary', operator: '==', left: divisor, right: zero };
    return evaluateExpression(isZero, this.#definition, {}) === true;
  }

  #name(name: string): Type | null {
    if (isFactName(name)) return factDeclaration(name).type;
    const parsed = parseExpression(this.#definition.expressions[name]?.expression ?? '');
    // Its own faults are reported where it is defined.
    return isFault(parsed) ? null : new Types(this.#definition, this.#place, []).of(parsed);
  }

  #want(expression: Expression, wanted: Type, result: Type): Type {
    const found = this.of(expression);
    if (found !== null && found !== wanted) {
      this.#problems.push(problem('rules.expression-type', this.#place, { found, expected: wanted }));
    }
    return result;
  }

  #same(parts: readonly Expression[]): void {
    const [first, ...others] = parts.map((part) => this.of(part));
    const other = others.find((type) => type !== null && type !== first);
    if (first === null || first === undefined || other === undefined || other === null) return;
    this.#problems.push(problem('rules.expression-type', this.#place, { found: other, expected: first }));
  }
}

const zero: Expression = { kind: 'number', value: { numerator: 0n, denominator: 1n } };
