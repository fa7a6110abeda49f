/**
 * The prose of a report as one text: lines that a page break or a line's end cut in two are joined again.
 * A long line without a closing mark goes on in the next one; a short one is a heading.
 */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  let last = '';
  for (const line of lines.map((raw) => raw.trim()).filter((raw) => raw !== '')) {
    const goesOn =
      last.length >= 24 &&
      !/[。！？；：!?;]$/.test(last) &&
      !/^(?:[（(]?[一二三四五六七八九十]+[）)、]|\d+[.、])/.test(line);
    text += goesOn ? line : `\n${line}`;
    last = line;
  }
  return text.trim();
}

export const sentencesOf = (text: string): readonly string[] =>
  text.split(/[。！？!?\n]/).filter((sentence) => sentence.trim() !== '');

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** `30`, `三十`, `一百零五`; null for anything else. */
export function countOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (!/^[零〇一二两三四五六七八九十百]+$/.test(plain)) return null;
  let total = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = character === '百' ? 100 : character === '十' ? 10 : 0;
    if (unit === 0) digit = digits[character] ?? 0;
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/** A count in digits or in Chinese numerals, as a piece of a pattern. */
export const countPattern = '(\\d{1,6}|[一二两三四五六七八九十百零]{1,7})';
