import { hash } from 'node:crypto';
import type { FileAnswer } from '@bihuan/contract';
import type { LetterFormat } from '@bihuan/domain';

const mediaTypes: Readonly<Record<LetterFormat, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

interface Document {
  /** Without its ending. */
  readonly name: string;
  readonly format: LetterFormat;
  /** False for what has been issued. */
  readonly mayChange: boolean;
}

/** A document as an operation answers it. */
export function documentFile(bytes: Uint8Array, { name, format, mayChange }: Document): FileAnswer {
  return {
    hash: hash('sha256', bytes),
    name: `${name}.${format}`,
    type: mediaTypes[format],
    size: bytes.length,
    mayChange,
    async *read(range = null) {
      yield range === null ? bytes : bytes.subarray(range.start, range.end + 1);
    },
  };
}
