import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Refused } from '@bihuan/domain';
import { fileTypeFromBuffer } from 'file-type';
import { type AcceptedMediaType, acceptedExtensions, isAccepted } from './accepted.ts';
import { compoundType } from './compound-type.ts';
import { textType } from './text-type.ts';
import { readAt } from './zip-names.ts';
import { zipType } from './zip-type.ts';

const headBytes = 65_536;
const zipStarts = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const compoundStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const archives =
  /^application\/(x-)?(7z-compressed|rar|rar-compressed|gzip|bzip2|xz|tar|compress|lzip|lzh-compressed|zstd|cpio|ms-cab|vnd\.ms-cab-compressed|arj|ace-compressed|iso9660-image)$/;

/**
 * What a file is by its content alone, whatever it is called. Nothing is unpacked and nothing of it is carried out. `name` is for the
 * words of a refusal: `evidence.empty`, `evidence.archive`, `evidence.macros`, `evidence.type-not-accepted`.
 */
export async function recognise(path: string, name: string): Promise<AcceptedMediaType> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new Refused('evidence.empty', { name });
    const found = await typeOf(file, size, path);
    if (found === 'macros') throw new Refused('evidence.macros', { name });
    if (found === 'archive' || archives.test(found)) throw new Refused('evidence.archive', { name, found });
    if (isAccepted(found)) return found;
    throw new Refused('evidence.type-not-accepted', { name, found, accepted: acceptedExtensions });
  } finally {
    await file.close();
  }
}

async function typeOf(file: FileHandle, size: number, path: string): Promise<string> {
  const head = await readAt(file, 0, Math.min(size, headBytes));
  // Before the library, which would look into them.
  if (zipStarts.includes(head.toString('latin1', 0, 4))) return zipType(file, size);
  if (head.subarray(0, 8).equals(compoundStart)) return (await compoundType(chunksOf(path))) ?? 'application/x-cfb';
  const known = await fileTypeFromBuffer(head);
  if (known !== undefined) return mediaType(known.mime);
  const text = await textType(chunksOf(path));
  return text === 'active' ? 'text/html' : (text ?? 'application/octet-stream');
}

const chunksOf = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: 262_144 });

/** Without parameters; a film of an iPhone or a camera is one like any other. */
function mediaType(mime: string): string {
  const type = mime.split(';')[0] ?? mime;
  return type === 'video/x-m4v' ? 'video/mp4' : type === 'image/heif' ? 'image/heic' : type;
}
