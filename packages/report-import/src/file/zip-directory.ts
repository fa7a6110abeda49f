import { inflateRawSync } from 'node:zlib';
import { Refused } from '@bihuan/domain';
import { limits } from './limits.ts';

export interface ZipPart {
  readonly name: string;
  /** Unpacks the part; Refused `import.damaged` when it is larger than the directory says, as zip bombs are. */
  readonly bytes: () => Uint8Array;
}

const damaged = (cause: string) => new Refused('import.damaged', { cause });

/**
 * The parts of a zip by its central directory, which is judged before anything is unpacked.
 * Refused: `import.damaged`, `import.password-protected`, `import.expands-too-far`, `import.too-many-cells` (parts).
 */
export function zipParts(file: Uint8Array): readonly ZipPart[] {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > view.length) throw damaged('zip directory missing');
  const count = view.readUInt16LE(end + 10);
  if (count > limits.parts)
    throw new Refused('import.too-many-cells', {
      what: 'parts',
      found: count,
      limit: limits.parts,
    });
  const parts: ZipPart[] = [];
  let total = 0;
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) throw damaged('zip directory broken');
    if ((view.readUInt16LE(at + 8) & 1) === 1) throw new Refused('import.password-protected');
    const nameLength = view.readUInt16LE(at + 28);
    const entry = {
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    };
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    total += entry.size;
    if (total > limits.unpackedBytes)
      throw new Refused('import.expands-too-far', {
        bytes: total,
        limit: limits.unpackedBytes,
      });
    parts.push({ name, bytes: () => unpack(view, name, entry) });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return parts;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function unpack(view: Buffer, name: string, { method, packed, size, offset }: Entry): Uint8Array {
  if (offset + 30 > view.length) throw damaged(name);
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  const content = view.subarray(start, start + packed);
  if (content.length !== packed || (method !== 0 && method !== 8)) throw damaged(name);
  if (method === 0) return content;
  try {
    const plain = inflateRawSync(content, {
      maxOutputLength: Math.max(1, size),
    });
    if (plain.length !== size) throw damaged(name);
    return plain;
  } catch {
    throw damaged(name);
  }
}
