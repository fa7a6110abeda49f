import { decimal, isFactName, isGreater, type Ratio, type RuleSetDefinition } from '@bihuan/domain';
import { type Facts, type FactValue, knownValue } from '../facts.ts';
import { type Expression, isFault, type Operator, parseExpression } from './syntax.ts';

/** Numbers are exact; null is what cannot be computed: a missing fact, another type, a division by zero, a cycle, a giant number. */
type Value = Ratio | string | boolean | null;

const read = new WeakMap<RuleSetDefinition, Map<string, Expression | null>>();

/** The named expressions of a rule set, read once; null for one that cannot be read. */
function namedExpressions(definition: RuleSetDefinition): ReadonlyMap<string, Expression | null> {
  const known = read.get(definition);
  if (known !== undefined) return known;
  const named = new Map<string, Expression | null>();
  for (const [name, { expression }] of Object.entries(definition.expressions)) {
    const parsed = parseExpression(expression);
    named.set(name, isFault(parsed) ? null : parsed);
  }
  read.set(definition, named);
  return named;
}

/** Whether the expression is true of these facts; null where nobody can say. Pure, always ends, never throws. */
export function evaluateExpression(
  expression: Expression,
  definition: RuleSetDefinition,
  facts: Facts,
): boolean | null {
  const value = new Evaluation(namedExpressions(definition), facts).of(expression);
  return typeof value === 'boolean' ? value : null;
}

/** Beyond this many bits a number is given up: exact numbers grow with every multiplication. */
const widest = 1n << 512n;

class Evaluation {
  readonly #named: ReadonlyMap<string, Expression | null>;
  readonly #facts: Facts;
  /** Values of named expressions, each worked out once; null while it is being worked out, so that a cycle ends. */
  readonly #known = new Map<string, Value>();

  constructor(named: ReadonlyMap<string, Expression | null>, facts: Facts) {
    this.#named = named;
    this.#facts = facts;
  }

  of(expression: Expression): Value {
    switch (expression.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return expression.value;
      case 'name':
        return this.#name(expression.name);
      case 'not': {
        const value = this.of(expression.of);
        return typeof value === 'boolean' ? !value : null;
      }
      case 'negative': {
        const value = this.of(expression.of);
        return isNumber(value) ? { ...value, numerator: -value.numerator } : null;
      }
      case 'binary':
        return this.#binary(expression.operator, expression.left, expression.right);
      case 'in': {
        const value = this.of(expression.value);
        const equal = expression.list.map((one) => compared('==', value, this.of(one)));
        if (value === null || equal.includes(null)) return null;
        return equal.includes(true) !== expression.negated;
      }
      case 'call':
        return called(
          expression.name,
          expression.values.map((one) => this.of(one)),
        );
    }
  }

  #name(name: string): Value {
    if (isFactName(name)) return valueOfFact(knownValue(this.#facts, name));
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, null);
    const expression = this.#named.get(name) ?? null;
    const value = expression === null ? null : this.of(expression);
    this.#known.set(name, value);
    return value;
  }

  #binary(operator: Operator, leftSide: Expression, rightSide: Expression): Value {
    const left = this.of(leftSide);
    const right = this.of(rightSide);
    if (operator === 'and' || operator === 'or') {
      if (typeof left !== 'boolean' || typeof right !== 'boolean') return null;
      return operator === 'and' ? left && right : left || right;
    }
    if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
      return isNumber(left) && isNumber(right) ? computed(operator, left, right) : null;
    }
    return compared(operator, left, right);
  }
}

const isNumber = (value: Value): value is Ratio => typeof value === 'object' && value !== null;

function valueOfFact(value: FactValue | null): Value {
  if (typeof value !== 'number') return value;
  const text = String(value);
  return /^-?\d{1,16}(\.\d{1,6})?$/.test(text) ? decimal(text) : null;
}

function computed(operator: '+' | '-' | '*' | '/', a: Ratio, b: Ratio): Value {
  const sign = operator === '-' ? -1n : 1n;
  const result =
    operator === '*'
      ? { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
      : operator === '/'
        ? divided(a, b)
        : {
            numerator: a.numerator * b.denominator + sign * b.numerator * a.denominator,
            denominator: a.denominator * b.denominator,
          };
  if (result === null || result.denominator > widest || result.numerator > widest || result.numerator < -widest) {
    return null;
  }
  return result;
}

function divided(a: Ratio, b: Ratio): Ratio | null {
  if (b.numerator === 0n) return null;
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}

function compared(operator: '==' | '!=' | '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean | null {
  if (isNumber(left) && isNumber(right)) {
    const [more, less] = [isGreater(left, right), isGreater(right, left)];
    switch (operator) {
      case '==':
        return !more && !less;
      case '!=':
        return more || less;
      case '<':
        return less;
      case '<=':
        return !more;
      case '>':
        return more;
      case '>=':
        return !less;
    }
  }
  if (left === null || typeof left !== typeof right || (operator !== '==' && operator !== '!=')) return null;
  return (left === right) === (operator === '==');
}

function called(name: string, values: readonly Value[]): Value {
  const [first = null, second = null] = values;
  if (name === 'abs') {
    if (!isNumber(first)) return null;
    return first.numerator < 0n ? { ...first, numerator: -first.numerator } : first;
  }
  if (name === 'min' || name === 'max') {
    const numbers = values.filter(isNumber);
    if (numbers.length < values.length) return null;
    return numbers.reduce((best, one) => (isGreater(one, best) === (name === 'max') ? one : best));
  }
  if (typeof first !== 'string' || typeof second !== 'string') return null;
  if (name === 'contains') return first.includes(second);
  return name === 'startsWith' ? first.startsWith(second) : first.endsWith(second);
}
