import {
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  convertMillimetersToTwip as twips,
  WidthType,
} from 'docx';
import type { LetterDocument } from '../markup/document.ts';
import { runOf } from './docx-paragraphs.ts';
import { emsOf, textWidth, type } from './page.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** 0.35 mm and 0.25 mm, in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** 版记: copies, who printed it and when, between rules, one character in from either side. */
export function docxImprint({ copies, printed, language }: LetterDocument): FileChild[] {
  const size = type[language];
  const em = Math.round(size.small * 20);
  const inner = twips(textWidth) - 2 * em;
  const lines = [
    ...(copies === null
      ? []
      : [{ text: copies, hanging: Math.round(emsOf(copies.split(/(?<=[：:])/)[0] ?? '') * em) }]),
    ...(printed === null ? [] : [{ text: `${printed.office}\t${printed.date}`, hanging: 0 }]),
  ];
  if (lines.length === 0) return [];
  const rows = lines.map(
    ({ text, hanging }, index) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: twips(textWidth), type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: em, right: em },
            borders: {
              top: index === 0 ? thick : thin,
              bottom: index === lines.length - 1 ? thick : thin,
              left: none,
              right: none,
            },
            children: [
              new Paragraph({
                keepNext: index < lines.length - 1,
                keepLines: true,
                indent: { left: hanging, hanging },
                tabStops: [{ type: TabStopType.RIGHT, position: inner }],
                spacing: { line: Math.round(em * 1.5), lineRule: LineRuleType.EXACT },
                children: [runOf(text, 'body', size.small, language)],
              }),
            ],
          }),
        ],
      }),
  );
  const after = new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { line: Math.round(size.line * 20), lineRule: LineRuleType.EXACT },
      children: [],
    }),
    new Table({
      width: { size: twips(textWidth), type: WidthType.DXA },
      columnWidths: [twips(textWidth)],
      layout: TableLayoutType.FIXED,
      rows,
    }),
    after,
  ];
}
