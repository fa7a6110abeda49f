import type { FileHandle } from 'node:fs/promises';

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const entrySignature = 0x02014b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const longestEnd = 65_557;
const largestDirectory = 8_000_000;

/**
 * The names in the directory of a zip. Nothing is unpacked, so that a bomb is only a file like any other. Null where there is no sound
 * directory of a size that documents have.
 */
export async function zipNames(file: FileHandle, size: number): Promise<readonly string[] | null> {
  const tail = await readAt(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  const end = tail.lastIndexOf(endSignature);
  if (end < 0 || end + 22 > tail.length) return null;
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > largestDirectory || start + length > size) return null;
  return namesIn(await readAt(file, start, length), tail.readUInt16LE(end + 10));
}

function namesIn(directory: Buffer, count: number): readonly string[] | null {
  const names: string[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) return null;
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, nameEnd));
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

/** As much of `length` bytes as there is. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
