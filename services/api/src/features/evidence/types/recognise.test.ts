import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf, png } from '../evidence.testing.ts';
import { downloadName } from './accepted.ts';
import { recognise } from './recognise.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bihuan-types-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The type, or the code that it is refused with. */
async function found(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return recognise(path, '文件').catch((error: { code: string }) => error.code);
}

interface Entry {
  readonly name: string;
  readonly bytes?: Uint8Array;
  /** What the directory says of the size when unpacked. */
  readonly claimed?: number;
  readonly stored?: boolean;
}

/** A zip as programs write it: the parts, then the directory. */
function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes = Buffer.from('x'), claimed = bytes.length, stored = false } of entries) {
    const packed = stored ? Buffer.from(bytes) : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    locals.push(local, nameBytes, packed);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    central.writeUInt16LE(stored ? 0 : 8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claimed, 24);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt32LE(offset, 42);
    directory.push(central, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const entriesBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(entriesBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entriesBytes, end]);
}

const named = (...names: string[]) => zip(names.map((name) => ({ name })));

/** A compound file with these streams in its directory. */
function compound(...streams: string[]): Buffer {
  const head = Buffer.alloc(512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  const entries = streams.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    entry[66] = 2;
    return entry;
  });
  return Buffer.concat([head, ...entries]);
}

const word = ['[Content_Types].xml', 'word/document.xml'];
const openText = { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.text'), stored: true };

describe('what bureaus send is taken', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['a PDF', pdf('x'), 'application/pdf'],
    ['an OFD', named('OFD.xml', 'Doc_0/Document.xml'), 'application/ofd'],
    ['a docx', named(...word), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'an xlsx',
      named('[Content_Types].xml', 'xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['an odt', zip([openText, { name: 'content.xml' }]), 'application/vnd.oasis.opendocument.text'],
    ['a doc of Word or WPS', compound('Root', 'WordDocument'), 'application/msword'],
    ['an xls', compound('Workbook'), 'application/vnd.ms-excel'],
    ['a picture', png(), 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'image/jpeg'],
    ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), 'video/mp4'],
    ['text in UTF-8', '\ufeff项目,金额\r\n泵,6\r\n', 'text/plain'],
    ['text in GB18030', Buffer.from('cfeec4bf2cbdf0b6ee0a', 'hex'), 'text/plain'],
    ['text that begins as a zip does', 'PKI 证书说明', 'text/plain'],
  ])('%s', async (_what, bytes, type) => {
    expect(await found(bytes)).toBe(type);
  });
});

describe('what could do something, or hide something, is not', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['nothing at all', '', 'evidence.empty'],
    ['a program for Windows', Buffer.from('MZ\x90\0'.padEnd(300, '\0'), 'latin1'), 'evidence.type-not-accepted'],
    [
      'a program for Linux',
      Buffer.from('\x7fELF\x02\x01\x01'.padEnd(300, '\0'), 'latin1'),
      'evidence.type-not-accepted',
    ],
    ['a page', ' <!DOCTYPE html><script>1</script>', 'evidence.type-not-accepted'],
    ['a page without its head', '\n<b onclick=alert(1)>', 'evidence.type-not-accepted'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'evidence.type-not-accepted'],
    ['XML', '<?xml version="1.0"?><a/>', 'evidence.type-not-accepted'],
    ['a script', '#!/bin/sh\nrm -rf /\n', 'evidence.type-not-accepted'],
    ['a batch file', '@echo off\r\nformat c:\r\n', 'evidence.type-not-accepted'],
    ['bytes that are nothing', Buffer.from([1, 2, 3, 0, 255]), 'evidence.type-not-accepted'],
    ['text that breaks off in a character', Buffer.from([0x61, 0xe5]), 'evidence.type-not-accepted'],
    ['a zip', named('发票1.pdf', '发票2.pdf'), 'evidence.archive'],
    ['a zip whose directory lies', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200)]), 'evidence.archive'],
    ['a RAR', Buffer.from('526172211a0701000000', 'hex'), 'evidence.archive'],
    ['a 7z', Buffer.from('377abcaf271c00040000', 'hex'), 'evidence.archive'],
    ['a gzip', Buffer.from('1f8b0800000000000003', 'hex'), 'evidence.archive'],
    ['a docx with macros', named(...word, 'word/vbaProject.bin'), 'evidence.macros'],
    [
      'an xlsx with macro sheets',
      named('[Content_Types].xml', 'xl/workbook.xml', 'xl/macrosheets/sheet1.xml'),
      'evidence.macros',
    ],
    ['an odt with Basic', zip([openText, { name: 'Basic/Standard/Module1.xml' }]), 'evidence.macros'],
    ['a doc with macros', compound('WordDocument', 'Macros', '_VBA_PROJECT'), 'evidence.macros'],
    ['an installer', compound('Property'), 'evidence.type-not-accepted'],
  ])('%s', async (_what, bytes, code) => {
    expect(await found(bytes)).toBe(code);
  });

  it('a bomb is not opened: what its directory claims costs nothing', async () => {
    const bomb = { name: '0.txt', bytes: Buffer.alloc(20_000_000), claimed: 4_294_967_295 };
    const before = process.memoryUsage().arrayBuffers;
    expect(await found(zip([bomb]))).toBe('evidence.archive');
    expect(await found(zip([...word.map((name) => ({ ...bomb, name })), bomb]))).toContain('wordprocessingml');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  });

  it('whatever is sent, it is a type that is taken or a refusal, never a fault', async () => {
    const start = fc.constantFrom(
      'PK\x03\x04',
      'PK\x05\x06',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '%PDF-',
      '\x89PNG\r\n\x1a\n',
      '',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), async (head, tail) => {
        expect(await found(Buffer.concat([Buffer.from(head, 'latin1'), tail]))).toMatch(/\/|^evidence\./);
      }),
      { numRuns: 300 },
    );
  });
});

it('whatever a file is called, it is saved under a name that ends as its type does and fits every file system', () => {
  const types = fc.constantFrom('image/png', 'text/plain', 'application/pdf', null);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), types, (name, type) => {
      const saved = downloadName(name, type);
      expect(Buffer.byteLength(saved)).toBeLessThanOrEqual(255);
      expect(saved.toLowerCase()).toMatch(/\.(png|txt|csv|tsv|md|pdf|bin)$/);
    }),
  );
  expect(downloadName('验收.PDF', 'application/pdf')).toBe('验收.PDF');
  expect(downloadName('.png', 'image/png')).toBe('.png.png');
});
