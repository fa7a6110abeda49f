import { decimal, type Ratio } from '@bihuan/domain';

/**
 * An expression as it was read. The language is a part of the engine's own: comparison, arithmetic, `and or not`, lists, six functions.
 * It has no loops, no joining of texts and no powers, so that every expression ends and none grows (see docs/decisions/0024).
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: Ratio }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'not' | 'negative'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly value: Expression; readonly list: readonly Expression[]; readonly negated: boolean }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly values: readonly Expression[] };

export type Operator = 'or' | 'and' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';
export type FunctionName = 'abs' | 'min' | 'max' | 'contains' | 'startsWith' | 'endsWith';

/** Where an expression cannot be read: the number of the character, from 1, and what stands there. */
export interface SyntaxFault {
  readonly kind: 'syntax' | 'unknown-function';
  readonly at: number;
  readonly found: string;
}

interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const tokenPattern = /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|'([^']*)'|([A-Za-z][A-Za-z0-9_]*)|(==|!=|<=|>=|[-+*/<>()[\],]))/y;
const functions: ReadonlySet<string> = new Set(['abs', 'min', 'max', 'contains', 'startsWith', 'endsWith']);

/** Reads an expression; a fault where it is none. */
export function parseExpression(text: string): Expression | SyntaxFault {
  try {
    return new Reader(tokensOf(text)).whole();
  } catch (fault) {
    if (fault instanceof Unreadable) return fault.fault;
    throw fault;
  }
}

export const isFault = (read: Expression | SyntaxFault): read is SyntaxFault =>
  read.kind === 'syntax' || read.kind === 'unknown-function';

/** Ends the reading of one expression; never leaves this file. */
class Unreadable extends Error {
  readonly fault: SyntaxFault;
  constructor(fault: SyntaxFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    tokenPattern.lastIndex = at;
    const found = tokenPattern.exec(text);
    const start = at + (text.slice(at).length - text.slice(at).trimStart().length);
    if (found === null) throw new Unreadable({ kind: 'syntax', at: start + 1, found: text.slice(start, start + 10) });
    const [, number, double, single, word, sign] = found;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at: start });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, at: start });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at: start });
    else tokens.push({ kind: 'text', text: double ?? single ?? '', at: start });
    at = tokenPattern.lastIndex;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

const comparisons = ['==', '!=', '<', '<=', '>', '>='] as const;

/** One method for each level of binding, the loosest first. */
class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#either();
    if (this.#token.kind !== 'end') throw this.#unreadable();
    return expression;
  }

  get #token(): Token {
    return this.#tokens[this.#next] as Token;
  }

  #unreadable(): Unreadable {
    const { at, text, kind } = this.#token;
    return new Unreadable({ kind: 'syntax', at: at + 1, found: kind === 'end' ? '…' : text });
  }

  /** Takes the next token where it is this word or sign. */
  #take(text: string): boolean {
    const { kind, text: found } = this.#token;
    if (found !== text || kind === 'text' || kind === 'number') return false;
    this.#next += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unreadable();
  }

  #chain(operators: readonly Operator[], part: () => Expression): Expression {
    let left = part();
    for (;;) {
      const operator = operators.find((one) => this.#take(one));
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: part() };
    }
  }

  #either = (): Expression => this.#chain(['or'], this.#both);
  #both = (): Expression => this.#chain(['and'], this.#denied);
  #denied = (): Expression => (this.#take('not') ? { kind: 'not', of: this.#denied() } : this.#compared());

  #compared(): Expression {
    const left = this.#sum();
    const operator = comparisons.find((one) => this.#take(one));
    if (operator !== undefined) return { kind: 'binary', operator, left, right: this.#sum() };
    const negated = this.#take('not');
    if (!this.#take('in')) {
      if (negated) throw this.#unreadable();
      return left;
    }
    return { kind: 'in', value: left, list: this.#list(), negated };
  }

  #sum = (): Expression => this.#chain(['+', '-'], this.#product);
  #product = (): Expression => this.#chain(['*', '/'], this.#signed);
  #signed = (): Expression => (this.#take('-') ? { kind: 'negative', of: this.#signed() } : this.#single());

  #single(): Expression {
    const token = this.#token;
    if (this.#take('(')) {
      const inner = this.#either();
      this.#expect(')');
      return inner;
    }
    if (token.kind === 'sign' || token.kind === 'end') throw this.#unreadable();
    this.#next += 1;
    if (token.kind === 'text') return { kind: 'text', value: token.text };
    if (token.kind === 'number') return this.#number(token);
    if (token.text === 'true' || token.text === 'false') return { kind: 'boolean', value: token.text === 'true' };
    return this.#token.text === '(' && this.#token.kind === 'sign' ? this.#call(token) : named(token);
  }

  #number({ text, at }: Token): Expression {
    if (!/^\d{1,16}(\.\d{1,6})?$/.test(text)) throw new Unreadable({ kind: 'syntax', at: at + 1, found: text });
    return { kind: 'number', value: decimal(text) };
  }

  /** `min` and `max` take one list, as the engine writes them; the others what stands between the brackets. */
  #call({ text: name, at }: Token): Expression {
    if (!functions.has(name)) throw new Unreadable({ kind: 'unknown-function', at: at + 1, found: name });
    this.#expect('(');
    const values = name === 'min' || name === 'max' ? this.#list() : this.#values(')');
    if (name === 'min' || name === 'max') this.#expect(')');
    const wanted = name === 'abs' ? 1 : name === 'min' || name === 'max' ? values.length : 2;
    if (values.length !== wanted) throw this.#unreadable();
    return { kind: 'call', name: name as FunctionName, values };
  }

  #list(): readonly Expression[] {
    this.#expect('[');
    return this.#values(']');
  }

  #values(end: string): readonly Expression[] {
    const values = [this.#either()];
    while (this.#take(',')) values.push(this.#either());
    this.#expect(end);
    return values;
  }
}

const named = ({ text: name, at }: Token): Expression => ({ kind: 'name', name, at: at + 1 });
