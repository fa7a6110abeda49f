import { Refused } from '@bihuan/domain';
import type { Note } from '../report.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le';
  readonly notes: readonly Note[];
}

/**
 * Text from bytes: UTF-8 with or without a mark, UTF-16 LE with one (Excel's “Unicode text”), else GB18030 (Excel's CSV
 * in China), which is noted. Line ends become `\n`. Refused: `import.undecodable` with the first bad byte and its line.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return decoded(strict('utf-16le', bytes) ?? refuse('utf-16le', bytes), 'utf-16le');
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return decoded(utf8, 'utf-8');
  if (looksLikeDamagedUtf8(bytes)) return refuse('utf-8', bytes);
  return decoded(strict('gb18030', bytes) ?? refuse('gb18030', bytes), 'gb18030');
}

const encodingNotes: Readonly<Record<'gb18030' | 'utf-16le', Note>> = {
  gb18030: {
    id: 'encoding.gb18030',
    text: {
      zh: '文件不是 UTF-8，已按 GB18030（GBK）读取。请留意生僻字；另存为“CSV UTF-8”可以避免。',
      en: 'The file is not UTF-8 and was read as GB18030 (GBK). Look at rare characters; saving as “CSV UTF-8” avoids the doubt.',
    },
    where: {},
  },
  'utf-16le': {
    id: 'encoding.utf-16le',
    text: { zh: '文件按 UTF-16 读取。', en: 'The file was read as UTF-16.' },
    where: {},
  },
};

function decoded(text: string, encoding: DecodedText['encoding']): DecodedText {
  const notes = encoding === 'utf-8' ? [] : [encodingNotes[encoding]];
  return { text: text.replaceAll(/\r\n?/g, '\n'), encoding, notes };
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** GBK is hardly ever valid UTF-8: where most characters are, a byte of a UTF-8 file was lost. */
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.match(/\ufffd/g)?.length ?? 0;
  const sound = lenient.match(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return sound > 4 * broken;
}

function refuse(encoding: string, bytes: Uint8Array): never {
  let sound = 0;
  let bad = bytes.length;
  while (bad - sound > 1) {
    const middle = (sound + bad) >>> 1;
    if (prefixIsSound(encoding, bytes.subarray(0, middle))) sound = middle;
    else bad = middle;
  }
  const offset = sound;
  const line = bytes.subarray(0, offset).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  throw new Refused('import.undecodable', { offset, line }, { line });
}

function prefixIsSound(encoding: string, prefix: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
