import type { Language } from '@bihuan/domain';
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  convertMillimetersToTwip as twips,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Align, Block } from '../markup/document.ts';
import { runOf } from './docx-paragraphs.ts';
import { headingLines } from './kept-together.ts';
import { textWidth, type } from './page.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const gap = (keepNext: boolean) =>
  new Paragraph({ keepNext, spacing: { line: 160, lineRule: LineRuleType.EXACT }, children: [] });

/** A table that repeats its heading on every page and tears no row; with a small gap before and after it. */
export function docxTable({ columns, rows }: Extract<Block, { kind: 'table' }>, language: Language) {
  const whole = twips(textWidth);
  const widths = columns.map(({ width }) => Math.round((whole * width) / 100));
  const size = type[language];
  const cell = (text: string, column: number, align: Align, { heading, keep }: { heading: boolean; keep: boolean }) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      verticalAlign: VerticalAlignTable.CENTER,
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: alignments[align],
            keepNext: keep,
            spacing: { line: size.tableLine * 20, lineRule: LineRuleType.AT_LEAST },
            children: [
              runOf(line, heading ? 'heading' : 'body', size.table, language, {
                bold: heading && language === 'en',
              }),
            ],
          }),
      ),
    });
  const table = new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, column) =>
          cell(headingLines(title), column, 'center', { heading: true, keep: rows.length > 0 }),
        ),
      }),
      ...rows.map(
        ({ cells, total }, row) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, column) =>
              cell(text, column, columns[column]?.align ?? 'left', {
                heading: total,
                keep: rows[row + 1]?.total ?? false,
              }),
            ),
          }),
      ),
    ],
  });
  return [gap(true), table, gap(false)];
}
