import { hash } from 'node:crypto';
import type { OutputOf } from '@bihuan/contract';
import type { Language, LetterFormat } from '@bihuan/domain';

export type DocumentContent = OutputOf<'getLetterContent'>;

const mediaTypes: Readonly<Record<LetterFormat, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

interface Document {
  /** Without its ending. */
  readonly name: string;
  readonly format: LetterFormat;
  readonly language: Language;
  readonly isDraft: boolean;
}

/** A document as an operation answers it. */
export function documentContent(bytes: Uint8Array, { name, format, language, isDraft }: Document): DocumentContent {
  const content = Buffer.from(bytes);
  return {
    fileName: `${name}.${format}`,
    mediaType: mediaTypes[format],
    format,
    language,
    isDraft,
    hash: hash('sha256', content),
    contentBase64: content.toString('base64'),
  };
}
