import { Refused } from '@bihuan/domain';

/** The bytes of a file that came as base64. Refused: `request.bad-format`. */
export function decodedFile(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  // Buffer skips what is not base64; then the lengths differ.
  const stated = Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  if (bytes.length !== stated) {
    throw new Refused(
      'request.bad-format',
      { field: 'contentBase64', format: 'base64' },
      { pointer: '/contentBase64' },
    );
  }
  return bytes;
}
