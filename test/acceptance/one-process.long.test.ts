import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asOperator } from '../tooling/as-operator.ts';
import {
  allocationsOf,
  answerOf,
  bihuan,
  gradesOf,
  loadedDemo,
  serving,
  spawnBihuan,
  temporaryFolder,
} from './bihuan-process.ts';

const demo = loadedDemo();

describe('a data folder', () => {
  it('belongs to one process: another one is refused and told who holds it', async () => {
    const data = demo.copy();
    const running = await serving(['start'], data);
    const second = await bihuan(['start', '--json'], data);
    expect(second.code).toBe(3);
    expect(JSON.parse(second.err)).toMatchObject({ code: 'store.in-use' });
    expect(second.err).toContain(String(running.pid));
    expect(second.err).toContain(running.url);
    const rebuilding = await bihuan(['rebuild'], data);
    expect(rebuilding.code).toBe(3);
    expect(rebuilding.err).toContain(String(running.pid));
  });

  it('is read and decided on through the server that holds it', async () => {
    const data = demo.copy();
    const alone = await allocationsOf(data);
    const running = await serving(['start'], data);
    expect(await allocationsOf(data)).toEqual(alone);
    const line = alone.items.find(({ decision, grade }) => decision === null && grade === '中');
    await answerOf(['decide', line?.id ?? '', '--confirm'], data);
    const seen = (await (
      await asOperator(`${running.url}/api/v1/allocations?fiscalYear=2025&limit=1000`)
    ).json()) as typeof alone;
    expect(seen.totals.decided.lines).toBe(alone.totals.decided.lines + 1);
    expect((await answerOf<{ items: unknown[] }>(['timeline', line?.id ?? ''], data)).items.length).toBeGreaterThan(5);
    const wrong = await bihuan(['decide', '2025-nobody', '--confirm', '--json'], data);
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.err)).toMatchObject({ status: 404 });
    expect(wrong.out).toBe('');
  });

  it('is free again after its holder was killed', async () => {
    const data = demo.copy();
    await (await serving(['start'], data)).kill();
    expect(gradesOf(await allocationsOf(data))).toEqual({ 优: 1, 良: 18, 中: 9, 差: 2 });
  });

  it('that is taken away from under its holder ends it with what to do, and leaves the next holder alone', async () => {
    const [data, restored] = [demo.copy(), demo.copy()];
    const elsewhere = `${data}-elsewhere`;
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
    const first = await serving(['start'], data);
    renameSync(data, elsewhere);
    renameSync(restored, data);
    const second = await serving(['start'], data);
    const { code, err } = await first.ended();
    expect(code).toBe(3);
    expect(JSON.parse(err.slice(err.indexOf('{\n')))).toMatchObject({ code: 'store.folder-gone' });
    const line = (await allocationsOf(data)).items.find(({ decision, grade }) => decision === null && grade === '中');
    await answerOf(['decide', line?.id ?? '', '--confirm'], data);
    expect((await asOperator(`${second.url}/readyz`)).status).toBe(200);
    expect(JSON.parse(readFileSync(path.join(data, 'holder.json'), 'utf8'))).toMatchObject({ pid: second.pid });
  });

  it('is not made by a command that only reads', async () => {
    const data = path.join(temporaryFolder(), 'slip-of-the-pen');
    const { code, err } = await bihuan(['allocations', '--fiscal-year', '2025'], data);
    expect(code).toBe(1);
    expect(err).toContain(data);
    expect(existsSync(data)).toBe(false);
  });
});

describe('what is wrong with how it was started', () => {
  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ BIHUAN_ZONE: 'Asia/Nowhere' }, 'BIHUAN_ZONE'],
    [{ BIHUAN_HOST: '0.0.0.0' }, '0.0.0.0'],
    [{ BIHUAN_PROT: '80' }, 'BIHUAN_PROT'],
  ])('is said in one line: %j', async (environment, named) => {
    const data = path.join(temporaryFolder(), 'never');
    for (const lang of ['zh', 'en']) {
      const { code, out, err } = await bihuan(
        ['start', '--lang', lang],
        data,
        environment as unknown as Record<string, string>,
      );
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toContain(named);
    }
    expect(existsSync(data)).toBe(false);
  });

  it('names the port that is taken and the setting that changes it', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const port = String((taken.address() as { port: number }).port);
    const data = demo.copy();
    const { code, err } = await bihuan(['demo'], data, { PORT: port });
    expect(code).toBe(3);
    expect(err).toContain(port);
    expect(err).toContain('PORT');
    expect((await bihuan(['allocations', '--fiscal-year', '2025'], data)).code).toBe(0);
  });

  it('is a usage error with exit code 2, in the language asked for', async () => {
    const data = temporaryFolder();
    expect((await bihuan(['allocations'], data)).code).toBe(2);
    expect((await bihuan(['nothing-like-this'], data)).code).toBe(2);
    expect((await bihuan(['allocations', '--fiscal-year', 'next'], data)).code).toBe(2);
    const help = await bihuan(['import', '--help', '--lang', 'en'], data);
    expect(help).toMatchObject({ code: 0 });
    expect(help.out).toContain('--evaluation-year');
    expect((await bihuan(['--help'], data)).out).toContain('用法');
  });
});

it('ends quietly when the reader of its output goes away', async () => {
  const child = spawnBihuan(['export'], demo.copy());
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  child.stdout?.once('data', () => child.stdout?.destroy());
  const [code] = await once(child, 'close');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

it('tells in holder.json where it serves, for people and other commands', async () => {
  const data = demo.copy();
  const running = await serving(['start'], data);
  expect(JSON.parse(readFileSync(path.join(data, 'holder.json'), 'utf8'))).toMatchObject({
    pid: running.pid,
    url: running.url,
  });
  await expect.poll(async () => (await asOperator(`${running.url}/readyz`)).status, { timeout: 20_000 }).toBe(200);
  const report = await answerOf<{ ok: boolean; findings: { id: string }[] }>(['doctor'], data);
  expect(report.ok).toBe(true);
  expect(report.findings.map(({ id }) => id)).toContain('readiness');
});
