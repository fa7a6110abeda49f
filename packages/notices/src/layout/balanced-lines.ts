import type { Language } from '@bihuan/domain';
import { emsOf } from './page.ts';

/** Characters that a line must not begin or end with. */
const notFirst = /^[，。、；：？！”’）》〉】〕…—)\],.;:?!]/;
const notLast = /[“‘（《〈【〔([]$/;

/**
 * A title on as few lines as it needs, all about as long: a word processor would fill the first and leave one character on the last.
 * `width` in characters of the title's size. English breaks between words, Chinese before and after brackets rather than within a word.
 */
export function balancedLines(title: string, width: number, language: Language): readonly string[] {
  const pieces = language === 'zh' ? (title.match(/[!-~]+[年号]?|./gsu) ?? []) : title.split(/(?<= )/);
  const count = Math.ceil(emsOf(title) / width);
  if (count < 2) return [title];
  const lines: string[] = [];
  let line = '';
  let left = emsOf(title);
  for (const [index, piece] of pieces.entries()) {
    const share = left / Math.max(1, count - lines.length);
    const isBreak = line !== '' && !notFirst.test(piece) && !notLast.test(line);
    const later =
      pieces.slice(index + 1, index + 4).some((next) => /[（“《]/.test(next)) ||
      /[）”》]/.test(pieces[index + 1] ?? '');
    const full = emsOf(line + piece.trimEnd()) > width;
    if (isBreak && (full || (emsOf(line) >= share && !later && lines.length < count - 1))) {
      left -= emsOf(line);
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
