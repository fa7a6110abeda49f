import type { Language } from '@bihuan/domain';
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip as twips,
} from 'docx';
import type { Block, LetterDocument } from '../markup/document.ts';
import { balancedLines } from './balanced-lines.ts';
import { type DocxFamily, docxFamilies } from './families.ts';
import { emsOf, issuerSize, page, pointsOf, quiet, red, textWidth, type } from './page.ts';

/** 20 twips are one point. */
const twipsOf = (points: number): number => Math.round(points * 20);
const exactly = (points: number) => ({ line: twipsOf(points), lineRule: LineRuleType.EXACT });

/** A run of text; the hint lets Chinese quotation marks and dashes have their Chinese form. */
export function runOf(text: string, family: DocxFamily, points: number, language: Language, more: IRunOptions = {}) {
  return new TextRun({
    text,
    font: language === 'zh' ? { ...docxFamilies[family], hint: 'eastAsia' } : docxFamilies[family],
    size: points * 2,
    ...more,
  });
}

type TextKind = Exclude<Block['kind'], 'table'>;
const familyOf: Readonly<Record<TextKind, DocxFamily>> = {
  addressee: 'body',
  heading: 'heading',
  subheading: 'subheading',
  paragraph: 'body',
  note: 'body',
};

/** Each line of the text as a paragraph of its own; `keep`: on the page of what follows. */
export const paragraphsOf = (text: string, kind: TextKind, language: Language, keep: boolean): Paragraph[] =>
  text.split('\n').map((line) => paragraphOf(line, kind, language, keep));

function paragraphOf(text: string, kind: TextKind, language: Language, keep: boolean): Paragraph {
  const size = type[language];
  const isHeading = kind === 'heading' || kind === 'subheading';
  const isNote = kind === 'note';
  const points = isNote ? size.table : size.body;
  return new Paragraph({
    alignment: isHeading || language === 'en' ? AlignmentType.LEFT : AlignmentType.BOTH,
    keepNext: isHeading || keep,
    keepLines: isHeading,
    widowControl: true,
    indent: kind === 'addressee' ? {} : { firstLine: twipsOf(size.indent * points) },
    spacing: {
      ...exactly(isNote ? size.tableLine : size.line),
      before: isNote ? 120 : 0,
      after: language === 'en' ? 120 : 0,
    },
    children: [
      runOf(text.replaceAll('\n', ' '), familyOf[kind], points, language, {
        bold: isHeading && language === 'en',
        ...(isNote ? { color: '555555' } : { characterSpacing: twipsOf(size.spacing) }),
      }),
    ],
  });
}

const centred = (options: IParagraphOptions) => new Paragraph({ alignment: AlignmentType.CENTER, ...options });

/** The red head and the title. */
export function letterhead({ issuer, number, title, language }: LetterDocument): Paragraph[] {
  const size = type[language];
  const points = issuerSize(issuer);
  const lines = balancedLines(title.replaceAll('\n', ' '), pointsOf(textWidth) / size.title, language);
  return [
    centred({
      spacing: { before: twips(page.issuerBelow), ...exactly(points * 1.3) },
      children: [runOf(issuer, 'title', points, language, { color: red })],
    }),
    centred({
      spacing: {
        before: number === null ? 0 : twipsOf(size.line * 2),
        after: twipsOf(size.line * 2),
        ...exactly(number === null ? 4 : size.line),
      },
      border: {
        bottom: { style: BorderStyle.SINGLE, size: 16, color: red, space: Math.round(pointsOf(page.ruleBelow)) },
      },
      children: [runOf(number ?? '', 'body', size.body, language)],
    }),
    centred({
      keepNext: true,
      spacing: { after: twipsOf(size.line), ...exactly(size.titleLine) },
      children: lines.map((line, index) =>
        runOf(line, 'title', size.title, language, { bold: language === 'en', ...(index > 0 ? { break: 1 } : {}) }),
      ),
    }),
  ];
}

/** Name and day, four characters from the right, the name centred over the day, with room for the seal above. */
export function signatureOf({ signature, language }: LetterDocument): Paragraph[] {
  const size = type[language];
  const right = size.body * 4;
  const room = pointsOf(textWidth) - right;
  const width = Math.min(room, (Math.max(emsOf(signature.office), emsOf(signature.date)) + 1) * size.body);
  const line = (text: string, options: { keepNext: boolean; before: number }) =>
    centred({
      keepNext: options.keepNext,
      keepLines: true,
      indent: { left: twipsOf(room - width), right: twipsOf(right) },
      spacing: { before: options.before, ...exactly(size.line) },
      children: [runOf(text, 'body', size.body, language)],
    });
  return [
    line(signature.office, { keepNext: true, before: twipsOf(size.line * 2) }),
    line(signature.date, { keepNext: true, before: 0 }),
  ];
}

/** 草稿, 示例: in the margin above the text. */
export const pageHeader = (marks: readonly string[], language: Language): Header =>
  new Header({
    children: [
      centred({
        children: [
          runOf(marks.join('　'), 'heading', type[language].small, language, { color: quiet, characterSpacing: 80 }),
        ],
      }),
    ],
  });

/** `— 1 —`, at the outer side. */
export function pageFooter(side: 'left' | 'right', language: Language): Footer {
  const points = type[language].small;
  const indent = twipsOf(points);
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: indent } : { left: indent },
        children: [
          new TextRun({ font: docxFamilies.page, size: points * 2, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });
}
