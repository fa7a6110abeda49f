const quotes = /["'`“”„‟‘’‚‛「」『』﹁﹂﹃﹄〝〞〟«»]/gu;
const opening = /[([{〔【〖〘〚⦅]/gu;
const closing = /[)\]}〕】〗〙〛⦆]/gu;
const dashes = /[‐‑‒–—―−─━]+|-+/gu;
const dots = /[·•・‧∙⋅･]/gu;
const invisible = /[\s\u200b-\u200d\u2060\ufeff\u00ad]/gu;

/**
 * The key by which two spellings of one name are recognised: full-width forms become half-width, every quote style,
 * bracket style, dash and middle dot becomes one, Latin letters lower case, and spaces go. Words and numbers stay.
 * For comparing only: what people see is always the name as it was written.
 */
export function normaliseName(name: string): string {
  return [...name.normalize('NFC')]
    .map(halfWidth)
    .join('')
    .replaceAll(invisible, '')
    .replaceAll(quotes, '"')
    .replaceAll(opening, '(')
    .replaceAll(closing, ')')
    .replaceAll(dashes, '-')
    .replaceAll(dots, '·')
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The block U+FF01–FF5E repeats ASCII in full width; NFKC would go further and change ① or ㎡, which are not mere form. */
function halfWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
}
