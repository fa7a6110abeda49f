/** What a spreadsheet would run as a formula, the wide signs of Chinese input among them. */
const beginsLikeAFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text that a spreadsheet shows and does not run: one that begins like a formula gets an apostrophe before it. */
export const inertText = (text: string): string => (beginsLikeAFormula.test(text) ? `'${text}` : text);
