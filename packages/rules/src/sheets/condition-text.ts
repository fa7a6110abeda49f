import { type Condition, type FactName, factDeclaration } from '@bihuan/domain';
import { valueInWords } from '../explanation/words.ts';
import type { FactValue } from '../facts.ts';
import { type CellPlace, quoted, unquoted, unreadable } from './sheet.ts';

const noneOf = '非 ';
const infinity = '∞';

/** A cell as an official writes it: `优、良`, `非 差`, `[60, 80)`, `[80, +∞)`, `是`, `*` for any. */
export function conditionText(fact: FactName, condition: Condition): string {
  switch (condition.kind) {
    case 'any':
      return '*';
    case 'in':
      return condition.values.map((value) => valueText(fact, value)).join('、');
    case 'not-in':
      return noneOf + condition.values.map((value) => valueText(fact, value)).join('、');
    case 'interval': {
      const { from, to, includesFrom, includesTo } = condition;
      const bounds = `${from ?? `-${infinity}`}, ${to ?? `+${infinity}`}`;
      return `${includesFrom ? '[' : '('}${bounds}${includesTo ? ']' : ')'}`;
    }
  }
}

function valueText(fact: FactName, value: FactValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  const declaration = factDeclaration(fact);
  const isListed = declaration.type === 'text' && declaration.values?.includes(value);
  return quoted(isListed ? valueInWords(fact, value, 'zh') : value);
}

/** Reads what `conditionText` writes; of numbers also what an input method makes of it in full width. Refused: `rules.cell-unreadable`. */
export function readCondition(fact: FactName, text: string, place: CellPlace): Condition {
  const isNumber = factDeclaration(fact).type === 'number';
  const trimmed = isNumber ? text.normalize('NFKC').replaceAll('\u2212', '-').trim() : text.trim();
  if (trimmed === '*') return { kind: 'any' };
  if (isNumber && /^[[(≥≤<>]/.test(trimmed)) return readInterval(trimmed, place);
  const isNegated = trimmed.startsWith(noneOf);
  const list = (isNegated ? trimmed.slice(noneOf.length) : trimmed).match(/"(?:[^"\\]|\\.)*"|[^、]+/g) ?? [];
  const values = list.map((one) => readValue(fact, one.trim(), place));
  if (values.length === 0) throw unreadable(place, text, expectedOf(fact));
  return { kind: isNegated ? 'not-in' : 'in', values };
}

const expectedOf = (fact: FactName): string =>
  ({ number: '60、[60, 80)', boolean: '是、否', text: '优、良' })[factDeclaration(fact).type];

function readValue(fact: FactName, text: string, place: CellPlace): FactValue {
  const declaration = factDeclaration(fact);
  if (declaration.type === 'boolean') {
    if (text === '是' || text === '否') return text === '是';
    throw unreadable(place, text, '是、否');
  }
  if (declaration.type === 'number') return readNumber(text, place);
  const value = unquoted(text);
  if (value === null) throw unreadable(place, text, expectedOf(fact));
  return declaration.values?.find((one) => valueInWords(fact, one, 'zh') === value) ?? value;
}

function readNumber(text: string, place: CellPlace): number {
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) throw unreadable(place, text, '60');
  return number;
}

function readInterval(text: string, place: CellPlace): Condition {
  const half = /^([≥≤<>])\s*(-?[\d.]+)$/.exec(text);
  if (half !== null) {
    const bound = readNumber(half[2] ?? '', place);
    const includes = half[1] === '≥' || half[1] === '≤';
    return half[1] === '≥' || half[1] === '>'
      ? { kind: 'interval', from: bound, includesFrom: includes, includesTo: false }
      : { kind: 'interval', to: bound, includesFrom: false, includesTo: includes };
  }
  const [, open, before = '', after = '', close] = /^([[(])([^,]*),([^,]*)([\])])$/.exec(text) ?? [];
  const [from, to] = [before.trim(), after.trim()];
  if (open === undefined) throw unreadable(place, text, '[60, 80)');
  return {
    kind: 'interval',
    ...(from !== `-${infinity}` && from !== '' && { from: readNumber(from, place) }),
    ...(to !== `+${infinity}` && to !== '' && { to: readNumber(to, place) }),
    includesFrom: open === '[',
    includesTo: close === ']',
  };
}
