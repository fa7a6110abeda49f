import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '@bihuan/contract';
import { expect, it } from 'vitest';
import { asOperator } from '../tooling/as-operator.ts';
import { answerOf, bihuan, loadedDemo, type Running, serving } from './bihuan-process.ts';

const demo = loadedDemo();

type Letters = OutputOf<'listLetters'>;

/** A finding of the demonstration that is overdue. */
async function overdueFinding(data: string): Promise<string> {
  const { url, stop } = await serving(['start'], data);
  const response = await asOperator(`${url}/api/v1/findings?limit=1000`);
  const { items } = (await response.json()) as OutputOf<'listFindings'>;
  await stop();
  const found = items.find(({ standing, unitId }) => standing.kind === 'overdue' && unitId !== null);
  if (found === undefined) throw new Error('nothing is overdue in the demonstration');
  return found.id;
}

it('on the command line a letter goes from the draft to the register, with and without a server; verify finds a changed file', async () => {
  const data = demo.copy();
  const finding = await overdueFinding(data);
  const drafted = await answerOf<{ id: string }>(['notice', 'draft', '--kind', 'reminder', '--finding', finding], data);
  const waiting = await answerOf<Letters>(['notices', '--status', 'drafted'], data);
  expect(waiting.items.map(({ id }) => id)).toEqual([drafted.id]);
  const text = await bihuan(['notice', drafted.id], data);
  expect(text.out).toContain('草稿');
  // Units and findings of the demonstration are made up: the letter says so.
  expect(text.out).toContain('示例');
  expect((await bihuan(['notice', 'sign', drafted.id, '--by', '分管领导'], data)).out).toContain('已签发');

  const { url, stop } = await serving(['start'], data);
  const issued = await bihuan(['notice', 'issue', drafted.id], data);
  const [, number = ''] = /催办函 (催办〔\d{4}〕1号)：已发出/.exec(issued.out) ?? [];
  expect(number).not.toBe('');
  for (const format of ['html', 'txt', 'docx']) {
    const file = path.join(data, `letter.${format}`);
    expect((await bihuan(['notice', drafted.id, '--format', format, '--out', file], data)).code).toBe(0);
    const served = await asOperator(`${url}/api/v1/notices/${drafted.id}?format=${format}`);
    expect(readFileSync(file).equals(Buffer.from(await served.arrayBuffer()))).toBe(true);
  }
  await stop();
  expect((await bihuan(['notices'], data)).out).toContain(number);
  expect((await bihuan(['notice', 'void', drafted.id, '--reason', '主送有误'], data)).out).toContain('已作废');

  const refused = await bihuan(['notice', 'issue', drafted.id], data);
  expect([refused.code, refused.err]).toMatchObject([1, expect.stringContaining('作废')]);
  expect((await bihuan(['notice', 'draft', '--kind', 'poem'], data)).code).toBe(2);

  expect((await bihuan(['verify'], data)).code).toBe(0);
  const kept = path.join(data, 'files');
  const changed = readdirSync(kept).find((name) => {
    const content = /^[0-9a-f]{64}$/.test(name) ? readFileSync(path.join(kept, name)) : Buffer.alloc(0);
    return content.includes('<!doctype html>') && content.includes(number);
  });
  writeFileSync(path.join(kept, changed ?? ''), '<!doctype html>');
  const verified = await bihuan(['verify'], data);
  expect([verified.code, verified.out]).toMatchObject([1, expect.stringContaining(`${number}.html`)]);
}, 180_000);

it('the yearly report of the demonstration has the thirty rows and the counts of its source', async () => {
  const { out, code } = await bihuan(['report', '--year', '2024', '--format', 'txt'], demo.copy());
  expect(code).toBe(0);
  for (const counted of ['“优”的1个', '“良”的18个', '“中”的9个', '“差”的2个']) expect(out).toContain(counted);
  const rows = out.split('\n').filter((line) => /^\d+\s+\S.*[优良中差]$/.test(line.trim()));
  expect(rows).toHaveLength(30);
  expect(out).toContain('示例');
});

it('killed at any moment while thirty letters are issued, the numbers go on where they were, without a gap', async () => {
  const data = demo.copy();
  const finding = await overdueFinding(data);
  let running = await serving(['start'], data);
  const ids: string[] = [];
  for (let index = 0; index < 30; index++) {
    const { id } = await post(running, '/api/v1/notices', { kind: 'reminder', findingIds: [finding] });
    await post(running, `/api/v1/notices/${id}/sign-off`, { by: { role: '分管领导' } });
    ids.push(id);
  }
  for (const afterMs of [60, 150, 300]) {
    const asked = ids.map((id) => asOperator(`${running.url}/api/v1/notices/${id}/issue`, issue).catch(() => null));
    await new Promise((resolve) => void setTimeout(resolve, afterMs));
    await running.kill();
    await Promise.all(asked);
    running = await serving(['start'], data);
    const { items } = await registerOf(running);
    expect(items.map(({ line }) => line?.sequence)).toEqual(items.map((_, index) => index + 1));
    expect(items.every(({ status }) => status === 'issued')).toBe(true);
  }
  for (const id of ids) await asOperator(`${running.url}/api/v1/notices/${id}/issue`, issue);
  const { items } = await registerOf(running);
  expect(items.map(({ line }) => line?.sequence)).toEqual(ids.map((_, index) => index + 1));
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set(ids));
}, 180_000);

const headers = { 'content-type': 'application/json' };
const issue = { method: 'POST', headers, body: '{}' };

async function post({ url }: Running, address: string, body: object): Promise<{ id: string }> {
  const response = await asOperator(url + address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as { id: string };
}

async function registerOf({ url }: Running): Promise<Letters> {
  const year = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(new Date());
  const response = await asOperator(`${url}/api/v1/notices/register?year=${year}&kind=reminder&limit=1000`);
  return (await response.json()) as Letters;
}
