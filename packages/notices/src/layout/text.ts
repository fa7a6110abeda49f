import type { Block, LetterDocument, Row } from '../markup/document.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Widest table that is set in columns; a wider one is written row by row. In half-width characters. */
const widest = 96;

/** A letter as plain text: for mail, and for whoever wants to search or compare it. */
export function toText(letter: LetterDocument): string {
  const { marks, issuer, number, title, blocks, signature, copies, printed } = letter;
  const head = [marks.join('　'), issuer, number ?? '', title].filter((line) => line !== '');
  const foot = [`${signature.office}\n${signature.date}`, copies ?? ''].filter((line) => line !== '');
  const last = printed === null ? [] : [`${printed.office}　${printed.date}`];
  return `${[...head, ...blocks.map(blockText), ...foot, ...last].join('\n\n')}\n`;
}

const blockText = (block: Block): string => (block.kind === 'table' ? tableText(block) : block.text);

function tableText(table: Table): string {
  const lines = [table.columns.map(({ title }) => title), ...table.rows.map(({ cells }) => cells)];
  const widths = table.columns.map((_, column) => Math.max(...lines.map((cells) => widthOf(cells[column] ?? ''))));
  const whole = widths.reduce((sum, width) => sum + width + 2, -2);
  if (whole > widest || lines.flat().some((cell) => cell.includes('\n'))) return byRow(table);
  return lines
    .map((cells) =>
      cells.map((cell, column) => padded(cell, widths[column] ?? 0, table.columns[column]?.align === 'right')),
    )
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}

/** Each row as lines of `heading: cell`, apart by an empty line. */
const byRow = ({ columns, rows }: Table): string =>
  rows
    .map(({ cells }: Row) => cells.map((cell, column) => `${columns[column]?.title}: ${cell}`).join('\n'))
    .join('\n\n');

const padded = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(width - widthOf(text));
  return right ? space + text : text + space;
};

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const marksOnly = /\p{Mn}/u;

/** Width in half-width characters: a Chinese character takes two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : marksOnly.test(character) ? 0 : 1), 0);
