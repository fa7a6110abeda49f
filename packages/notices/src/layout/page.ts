/**
 * The measures of GB/T 9704-2012, 一般格式: A4, 版心 156 mm × 225 mm, 22 lines of 28 characters of 3号 a page. One place for both printed
 * forms. Lengths in millimetres, sizes of type in points.
 */
export const page = {
  width: 210,
  height: 297,
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  /** From the lower edge of the text down to the page number. */
  numberBelow: 7,
  /** From the upper edge of the text to the name of the issuer. */
  issuerBelow: 35,
  /** From the document number to the red line. */
  ruleBelow: 4,
} as const;

/** Width of the text. */
export const textWidth = page.width - page.margin.left - page.margin.right;

export const pointsOf = (millimetres: number): number => (millimetres / 25.4) * 72;

/** Red of the issuer's name and of the line below it. */
export const red = '#d90012';
/** Of the marks 草稿 and 示例: to be seen, not to be in the way. */
export const quiet = '#8c8c8c';

/** The sizes of each language: Chinese letters after the standard, English ones smaller, since the standard says nothing of them. */
export const type = {
  zh: {
    title: 22,
    titleLine: 33,
    body: 16,
    line: 28.95,
    spacing: -0.25,
    small: 14,
    table: 10.5,
    tableLine: 16,
    indent: 2,
  },
  en: { title: 18, titleLine: 25, body: 12, line: 19, spacing: 0, small: 11, table: 10.5, tableLine: 15, indent: 0 },
} as const;

/** Width of a text in points at a size of one point: a Chinese character is as wide as it is high, others about half. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55), 0);

/** Size of the issuer's name in red: as large as one line allows, within reason. */
export const issuerSize = (issuer: string): number =>
  Math.round(Math.min(42, Math.max(20, (pointsOf(textWidth) * 0.94) / emsOf(issuer))));
