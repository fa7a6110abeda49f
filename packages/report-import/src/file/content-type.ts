import { Refused } from '@bihuan/domain';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** OLE2 holds old Office files and, oddly, encrypted new ones; the names inside are UTF-16. */
function refuseOle(bytes: Uint8Array): never {
  const holds = (name: string) => latin(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Refused('import.password-protected');
  if (holds('Workbook') || holds('Book')) throw new Refused('import.old-xls');
  throw new Refused('import.unsupported-type', {
    type: holds('WordDocument') ? 'Word (.doc)' : 'OLE2',
  });
}

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/**
 * What the bytes are, whatever the name says: a zip (to be looked into) or text.
 * Refused: `import.old-xls`, `import.password-protected`, `import.unsupported-type`.
 */
export function contentType(bytes: Uint8Array): 'zip' | 'text' {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuseOle(bytes);
  for (const [type, signature] of signatures) {
    if (startsWith(bytes, ...signature)) throw new Refused('import.unsupported-type', { type });
  }
  const start = latin(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<\?xml|<meta)/.test(start))
    throw new Refused('import.unsupported-type', { type: 'HTML / XML' });
  // A text holds no NUL, save in UTF-16, which announces itself.
  if (!startsWith(bytes, 0xff, 0xfe) && bytes.subarray(0, 4096).includes(0)) {
    throw new Refused('import.unsupported-type', { type: 'binary' });
  }
  return 'text';
}
