import type { Language } from '@bihuan/domain';
import { Document, type ISectionOptions, Packer, convertMillimetersToTwip as twips } from 'docx';
import type { Block, LetterDocument } from '../markup/document.ts';
import { docxImprint } from './docx-imprint.ts';
import { letterhead, pageFooter, pageHeader, paragraphsOf, signatureOf } from './docx-paragraphs.ts';
import { docxTable } from './docx-table.ts';
import { docxFamilies } from './families.ts';
import { startOfEnd } from './kept-together.ts';
import { page, type } from './page.ts';
import { repack } from './repack.ts';

/** A letter for Word, WPS and LibreOffice. */
export async function toDocx(letter: LetterDocument): Promise<Uint8Array> {
  const { language, title, issuer } = letter;
  const size = type[language];
  const document = new Document({
    title,
    creator: issuer,
    lastModifiedBy: issuer,
    description: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: docxFamilies.body,
            size: size.body * 2,
            // As the value, zh-CN makes LibreOffice break numbers inside their digits.
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [sectionOf(letter)],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function sectionOf(letter: LetterDocument): ISectionOptions {
  const { margin } = page;
  const { language, marks, blocks } = letter;
  const numberHeight = (type[language].small / 72) * 25.4;
  const end = startOfEnd(blocks);
  const header = pageHeader(marks, language);
  return {
    properties: {
      page: {
        size: { width: 11906, height: 16838 },
        margin: {
          top: twips(margin.top),
          right: twips(margin.right),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          header: twips(margin.top / 2),
          footer: twips(margin.bottom - page.numberBelow - numberHeight),
        },
      },
    },
    headers: { default: header, even: header },
    footers: { default: pageFooter('right', language), even: pageFooter('left', language) },
    children: [
      ...letterhead(letter),
      ...blocks.flatMap((block, index) => blockOf(block, { language, keep: index >= end })),
      ...signatureOf(letter),
      ...docxImprint(letter),
    ],
  };
}

const blockOf = (block: Block, { language, keep }: { language: Language; keep: boolean }) =>
  block.kind === 'table' ? docxTable(block, language) : paragraphsOf(block.text, block.kind, language, keep);
