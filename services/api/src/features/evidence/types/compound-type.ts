import type { AcceptedMediaType } from './accepted.ts';

/** Streams that tell which program wrote a compound file (doc, xls, ppt, and what WPS calls wps, et, dps). */
const written: Readonly<Record<string, AcceptedMediaType>> = {
  WordDocument: 'application/msword',
  Workbook: 'application/vnd.ms-excel',
  Book: 'application/vnd.ms-excel',
  'PowerPoint Document': 'application/vnd.ms-powerpoint',
};
const holdsCode: readonly string[] = ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA', 'Macros'];

const entryBytes = 128;

/**
 * What a compound file (the older Office format) is, by the names of its streams; `macros` where code is among them. Directory entries
 * stand at multiples of 128 bytes, so they are found without following the chain of sectors, which a file can lie about.
 */
export async function compoundType(chunks: AsyncIterable<Buffer>): Promise<AcceptedMediaType | 'macros' | null> {
  let type: AcceptedMediaType | null = null;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % entryBytes);
    for (let at = 0; at < whole; at += entryBytes) {
      const name = entryName(bytes, at);
      if (name === null) continue;
      if (holdsCode.includes(name)) return 'macros';
      type ??= written[name] ?? null;
    }
    rest = bytes.subarray(whole);
  }
  return type;
}

/** The name in a directory entry; null for what is none. */
function entryName(bytes: Buffer, at: number): string | null {
  const length = bytes.readUInt16LE(at + 64);
  const kind = bytes[at + 66] ?? 0;
  if (length < 4 || length > 64 || length % 2 === 1 || (kind !== 1 && kind !== 2)) return null;
  return bytes.toString('utf16le', at, at + length - 2);
}
