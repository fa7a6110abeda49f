import { Refused } from '@bihuan/domain';

/**
 * A value as ZEN's expression language writes it. Its strings know no escapes: everything between two equal quotes is
 * taken as it stands, so a text that has both kinds of quotes is put together from pieces.
 * Refused: `rules.ill-formed-text` for half of a surrogate pair, which the engine cannot hold; `rules.number-out-of-range`.
 */
export function zenText(value: string | number | boolean): string {
  if (typeof value === 'string') return zenString(value);
  return typeof value === 'number' ? zenNumber(value) : String(value);
}

function zenString(text: string): string {
  if (!text.isWellFormed()) throw new Refused('rules.ill-formed-text', { value: text.toWellFormed() });
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  const pieces = text.match(/[^"]+|"+/g) ?? [];
  return `(${pieces.map((piece) => (piece.startsWith('"') ? `'${piece}'` : `"${piece}"`)).join(' + ')})`;
}

/** Written out in decimal: the language reads no exponents, and its decimals have 28 digits. */
function zenNumber(value: number): string {
  const text = String(value);
  if (!Number.isFinite(value) || text.includes('e')) throw new Refused('rules.number-out-of-range', { value: text });
  return value === 0 ? '0' : text;
}
