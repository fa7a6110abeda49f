import type { FileHandle } from 'node:fs/promises';
import type { AcceptedMediaType } from './accepted.ts';
import { readAt, zipNames } from './zip-names.ts';

const office: Readonly<Record<string, AcceptedMediaType>> = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'ppt/presentation.xml': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
const openDocument: Readonly<Record<string, AcceptedMediaType>> = {
  'application/vnd.oasis.opendocument.text': 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet': 'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation': 'application/vnd.oasis.opendocument.presentation',
};

/** Parts that hold code: VBA, the older macro sheets, embedded programs and controls, Basic and scripts of OpenDocument. */
const holdsCode =
  /(^|\/)(vbaproject[^/]*\.bin|macrosheets\/|dialogsheets\/|activex\/|basic\/|scripts\/)|\.(exe|dll|jar|js|vbs)$/i;

/** What a zip is, by the names in it alone; `macros` for a document that holds code, `archive` for everything that is no document. */
export async function zipType(file: FileHandle, size: number): Promise<AcceptedMediaType | 'archive' | 'macros'> {
  const names = await zipNames(file, size);
  if (names === null) return 'archive';
  const type = documentIn(names) ?? (await openDocumentIn(file, names));
  if (type === undefined) return 'archive';
  return names.some((name) => holdsCode.test(name)) ? 'macros' : type;
}

function documentIn(names: readonly string[]): AcceptedMediaType | undefined {
  if (names.includes('OFD.xml')) return 'application/ofd';
  if (!names.includes('[Content_Types].xml')) return undefined;
  const main = Object.keys(office).find((name) => names.includes(name));
  return main === undefined ? undefined : office[main];
}

/** An OpenDocument file begins with its type, not packed. */
async function openDocumentIn(file: FileHandle, names: readonly string[]): Promise<AcceptedMediaType | undefined> {
  if (names[0] !== 'mimetype') return undefined;
  const head = await readAt(file, 0, 200);
  if (head.readUInt16LE(8) !== 0) return undefined;
  const start = 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  return openDocument[head.toString('latin1', start, start + head.readUInt32LE(18))];
}
