import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { asOperator, operatorHeaders } from '../tooling/as-operator.ts';
import { answerOf, bihuan, loadedDemo, serving, temporaryFolder } from './bihuan-process.ts';

/** Each of these runs the program many times. */
const slow = 120_000;

const demo = loadedDemo();

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const filesIn = (data: string) => readdirSync(path.join(data, 'files')).filter((name) => /^[0-9a-f]{64}$/.test(name));
const unfinishedIn = (data: string) => readdirSync(path.join(data, 'files', 'unfinished'));

interface Verified {
  readonly whole: boolean;
  readonly files: {
    readonly checked: number;
    readonly faults: readonly {
      kind: string;
      hash: string;
      namedBy: readonly { findingId: string; event: string }[];
    }[];
    readonly unreferenced: readonly { hash: string }[];
  };
}

const contents = {
  '验收“单”.pdf': '%PDF-1.4\n% 示例\n%%EOF\n',
  '台账.csv': '设备,数量\n泵,6\n',
  '说明.txt': '示例：已全部投入使用。\n',
};

/** Three files on the disk, as a unit has them. */
function threeFiles(): { readonly folder: string; readonly paths: readonly string[] } {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(contents)) writeFileSync(path.join(folder, name), text);
  return { folder, paths: Object.keys(contents).map((name) => path.join(folder, name)) };
}

interface Stored {
  readonly files: readonly { readonly hash: string; readonly name: string; readonly speaksOf: string | null }[];
}

/** The measure of the demonstration that is still under way. */
async function openFinding(url: string): Promise<string> {
  const answer = await asOperator(`${url}/api/v1/findings?state=committed`);
  const { items } = (await answer.json()) as { items: readonly { id: string }[] };
  return items[0]?.id ?? '';
}

it(
  'files sent from the command line are reported, come back the same after a restart, and verify; a flipped byte is named',
  async () => {
    const data = demo.copy();
    const { folder, paths } = threeFiles();
    const first = await serving(['start'], data);
    const stored = await answerOf<Stored>(['evidence', 'add', ...paths, '--speaks-of', '2025-06-01'], data);
    expect(stored.files.map(({ hash }) => hash)).toEqual(Object.values(contents).map(sha256));

    const findingId = await openFinding(first.url);
    const evidence = stored.files.map(({ hash, name, speaksOf }) => ({ hash, name, speaksOf }));
    const report = { measureId: '1', percent: 90, evidence, on: '2025-06-02' };
    const reported = await asOperator(`${first.url}/api/v1/findings/${findingId}/progress`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(report),
    });
    expect(reported.status).toBe(200);
    await first.stop();

    const second = await serving(['start'], data);
    for (const [at, text] of Object.values(contents).entries()) {
      const out = path.join(folder, `back-${at}`);
      const through = await bihuan(['evidence', 'get', sha256(text), '--out', out], data);
      expect(through).toMatchObject({ code: 0 });
      expect(readFileSync(out, 'utf8')).toBe(text);
    }
    expect(await answerOf<Verified>(['verify'], data)).toMatchObject({ whole: true, files: { faults: [] } });
    await second.stop();
    const alone = path.join(folder, 'alone');
    expect((await bihuan(['evidence', 'get', sha256(contents['说明.txt']), '--out', alone], data)).code).toBe(0);
    expect((await bihuan(['evidence', 'get', sha256(contents['说明.txt']), '--out', alone], data)).code).toBe(1);

    const hash = sha256(contents['台账.csv']);
    const kept = path.join(data, 'files', hash);
    const bytes = readFileSync(kept);
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    writeFileSync(kept, bytes);
    rmSync(path.join(data, 'files', sha256(contents['说明.txt'])));
    const verified = await bihuan(['verify'], data);
    expect(verified.code).toBe(1);
    for (const named of [`内容已变: ${hash}`, '台账.csv', findingId, 'ProgressReported', '缺失']) {
      expect(verified.out).toContain(named);
    }
    const { whole, files } = JSON.parse((await bihuan(['verify', '--json'], data)).out) as Verified;
    expect(whole).toBe(false);
    expect(files.faults.map(({ kind }) => kind).sort()).toEqual(['altered', 'missing']);
    expect(files.faults.find((fault) => fault.hash === hash)?.namedBy).toContainEqual(
      expect.objectContaining({ findingId, event: 'ProgressReported', name: '台账.csv' }),
    );
    expect((await bihuan(['doctor'], data)).out).toContain(path.join(data, 'files'));
  },
  slow,
);

it(
  'what is not taken is said for each file, the others are stored; a file that nobody reports is told and is no fault',
  async () => {
    const data = demo.copy();
    const { folder, paths } = threeFiles();
    const page = path.join(folder, '报告.pdf');
    writeFileSync(page, '<html><script>alert(1)</script></html>');
    const added = await bihuan(['evidence', 'add', paths[0] ?? '', page], data);
    expect(added.code).toBe(1);
    expect(added.out).toContain(`✓ ${sha256(contents['验收“单”.pdf'])}`);
    expect(added.out).toMatch(/✗ 报告\.pdf/);
    const { whole, files } = await answerOf<Verified>(['verify'], data);
    expect(whole).toBe(true);
    expect(files.unreferenced.map(({ hash }) => hash)).toEqual([sha256(contents['验收“单”.pdf'])]);
  },
  slow,
);

it(
  'a server that is killed during an upload leaves nothing of it once it starts again',
  async () => {
    const data = demo.copy();
    const before = filesIn(data);
    const server = await serving(['start'], data);
    const boundary = 'xxBOUNDARYxx';
    const upload = request(`${server.url}/api/v1/evidence`, {
      method: 'POST',
      headers: { ...operatorHeaders(server.url), 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    upload.on('error', () => undefined);
    const part = (words: string) => `--${boundary}\r\nContent-Disposition: form-data; ${words}\r\n\r\n`;
    upload.write(`${part('name="manifest"')}${JSON.stringify({ files: [{ name: 'a.txt' }, { name: 'b.txt' }] })}\r\n`);
    upload.write(`${part('name="file"; filename="a"')}整份已到\r\n`);
    upload.write(`${part('name="file"; filename="b"')}${'一半'.repeat(50_000)}`);
    await expect.poll(() => existsSync(path.join(data, 'files', 'unfinished')) && unfinishedIn(data).length).toBe(2);
    await server.kill();
    expect(unfinishedIn(data)).toHaveLength(2);
    await serving(['start'], data);
    expect(unfinishedIn(data)).toEqual([]);
    expect(filesIn(data)).toEqual(before);
    expect(await answerOf<Verified>(['verify'], data)).toMatchObject({ whole: true });
  },
  slow,
);

describe('a copy into another data folder', () => {
  it(
    'takes the files along, goes on where it stopped, and refuses a file that is not what it was',
    async () => {
      const source = demo.copy();
      const target = path.join(temporaryFolder(), 'data');
      const copy = ['copy', '--to', `sqlite:${target}`, '--no-projections'];
      const count = filesIn(source).length;
      expect(count).toBeGreaterThan(3);
      expect(await answerOf(copy, source)).toMatchObject({ files: { copied: count, already: 0 } });
      expect(filesIn(target).sort()).toEqual(filesIn(source).sort());
      expect(await answerOf<Verified>(['verify'], target)).toMatchObject({ whole: true });

      rmSync(path.join(target, 'files', filesIn(target)[0] ?? ''));
      expect(await answerOf(copy, source)).toMatchObject({ copied: 0, files: { copied: 1, already: count - 1 } });

      const hash = filesIn(source)[0] ?? '';
      writeFileSync(path.join(source, 'files', hash), '别的');
      rmSync(path.join(target, 'files'), { recursive: true });
      mkdirSync(path.join(target, 'files'));
      const { code, err } = await bihuan(copy, source);
      expect(code).toBe(3);
      expect(err).toContain(hash);
      expect(filesIn(target)).not.toContain(sha256('别的'));
    },
    slow,
  );
});
