import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeptBytes, openKeptBytes } from './kept-bytes.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (words: string) => Buffer.from(words);

let folder: string;
let kept: KeptBytes;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bihuan-kept-'));
  kept = openKeptBytes(join(folder, 'files'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stored = async () => (await readdir(join(folder, 'files'))).filter((name) => name !== 'unfinished').sort();
const unfinished = () => readdir(join(folder, 'files', 'unfinished'));

async function* inChunks(chunks: readonly Uint8Array[], failure?: Error) {
  for (const chunk of chunks) yield chunk;
  if (failure !== undefined) throw failure;
}

async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

it('whatever bytes come in, in whatever chunks, come out again by their hash, whole and in part', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(chunks, fc.nat(), fc.nat(), async (parts, from, length) => {
      const bytes = Buffer.concat(parts);
      const { hash, size } = await kept.put(inChunks(parts));
      expect({ hash, size }).toEqual({ hash: sha256(bytes), size: bytes.length });
      expect(await kept.read(hash)).toEqual(bytes);
      expect(await all((await kept.open(hash)).stream)).toEqual(bytes);
      expect(await kept.check(hash)).toBe('sound');
      if (bytes.length === 0) return;
      const start = from % bytes.length;
      const end = Math.min(bytes.length - 1, start + length);
      expect(await all((await kept.open(hash, { start, end })).stream)).toEqual(bytes.subarray(start, end + 1));
    }),
    { numRuns: 60 },
  );
});

describe('the same bytes', () => {
  it('are there once, also when several people send them at the same time', async () => {
    const sent = Array.from({ length: 8 }, () => kept.put(inChunks([text('发票'), text('一张')])));
    const answers = await Promise.all(sent);
    expect(new Set(answers.map(({ hash }) => hash)).size).toBe(1);
    expect(await stored()).toHaveLength(1);
    expect(await unfinished()).toEqual([]);
    expect((await kept.put(text('发票一张'))).wasThere).toBe(true);
  });

  it('mend a file whose content was altered', async () => {
    const { hash } = await kept.put(text('验收单'));
    await writeFile(join(folder, 'files', hash), '验收単');
    expect(await kept.check(hash)).toBe('altered');
    await expect(kept.read(hash)).rejects.toMatchObject({ code: 'kept.altered' });
    expect(await kept.put(text('验收单'))).toMatchObject({ hash, wasThere: false });
    expect(await kept.check(hash)).toBe('sound');
  });
});

it('a folder that cannot be made is refused, also below one that takes none', async () => {
  await writeFile(join(folder, 'file'), '');
  for (const place of [join(folder, 'file', 'below'), ...(process.platform === 'linux' ? ['/proc/bihuan'] : [])])
    await expect(openKeptBytes(place).receive(inChunks([text('x')]))).rejects.toMatchObject({
      code: 'store.write-failed',
    });
});

describe('nothing is left behind', () => {
  it('by a sender that goes away', async () => {
    const gone = new Error('connection lost');
    await expect(kept.put(inChunks([text('一半')], gone))).rejects.toBe(gone);
    expect([...(await stored()), ...(await unfinished())]).toEqual([]);
  });

  it('by a file over the limit, of which no more is read than that', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield Buffer.alloc(1000);
      }
    }
    await expect(kept.put(endless(), { limitBytes: 5_000 })).rejects.toMatchObject({
      code: 'kept.too-large',
      params: { limit: 5_000 },
    });
    expect(read).toBe(6);
    expect([...(await stored()), ...(await unfinished())]).toEqual([]);
  });

  it('by what is received and then discarded', async () => {
    const received = await kept.receive(text('不要'));
    expect(await readFile(received.path, 'utf8')).toBe('不要');
    expect(await kept.sizeOf(received.hash)).toBeNull();
    await received.discard();
    expect([...(await stored()), ...(await unfinished())]).toEqual([]);
  });

  it('by a writer that is killed: what it had written is removed at the next start, what is kept stays', async () => {
    const { hash } = await kept.put(text('留下'));
    const child = childWriting(`async function* slowly() {
      for (;;) { yield Buffer.alloc(100_000); await new Promise((resolve) => setTimeout(resolve, 20)); process.stdout.write('.'); }
    }
    await openKeptBytes(${JSON.stringify(join(folder, 'files'))}).put(slowly());`);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(await unfinished()).toHaveLength(1);
    expect(await openKeptBytes(join(folder, 'files')).removeUnfinished(3_600_000)).toBe(0);
    expect(await openKeptBytes(join(folder, 'files')).removeUnfinished()).toBe(1);
    expect(await unfinished()).toEqual([]);
    expect(await stored()).toEqual([hash]);
  });

  it('by an older release that was killed while it wrote', async () => {
    await mkdir(join(folder, 'files'));
    const draft = join(folder, 'files', `${'a'.repeat(64)}.00000000-0000-4000-8000-000000000000`);
    await writeFile(draft, '半');
    expect(await kept.removeUnfinished()).toBe(1);
    expect(existsSync(draft)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('where there is no room: it is refused as a full disk', async () => {
    const files = join(folder, 'files');
    const script = `try {
      await openKeptBytes(${JSON.stringify(files)}).put(Buffer.alloc(3_000_000));
    } catch (error) { process.stdout.write(String(error.code)); }`;
    const child = childWriting(script, 'ulimit -f 1024; exec "$0" "$@"');
    expect(String(await all(child.stdout))).toBe('store.disk-full');
    expect([...(await stored()), ...(await unfinished())]).toEqual([]);
  });
});

it('a name that is no hash leads nowhere', async () => {
  await mkdir(join(folder, 'files'));
  await writeFile(join(folder, 'secret'), '别人的');
  for (const name of ['../secret', 'unfinished', 'A'.repeat(64), '', `${'a'.repeat(64)}\0`]) {
    expect(await kept.sizeOf(name)).toBeNull();
    await expect(kept.open(name)).rejects.toMatchObject({ code: 'kept.missing' });
    await expect(kept.read(name)).rejects.toMatchObject({ code: 'kept.missing' });
    expect(await kept.check(name)).toBe('missing');
  }
});

it('lists what is kept and nothing else', async () => {
  const listed = async () => {
    const hashes: string[] = [];
    for await (const { hash } of kept.list()) hashes.push(hash);
    return hashes.sort();
  };
  expect(await listed()).toEqual([]);
  const hashes = await Promise.all(['甲', '乙'].map(async (words) => (await kept.put(text(words))).hash));
  await kept.receive(text('丙'));
  await mkdir(join(folder, 'files', 'plans'));
  expect(await listed()).toEqual(hashes.sort());
});

function childWriting(script: string, shell?: string) {
  const entry = new URL('./kept-bytes.ts', import.meta.url).href;
  const run = [
    process.execPath,
    '--input-type=module',
    '-e',
    `const { openKeptBytes } = await import(${JSON.stringify(entry)});\n${script}`,
  ];
  const [command = '', ...rest] = shell === undefined ? run : ['sh', '-c', shell, ...run];
  return spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
}
