import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { png } from '../evidence/evidence.testing.ts';

let service: TemporaryApi;
let findingId: string;
let otherId: string;

async function post(path: string, body: object) {
  const answer = await service.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function promised(name: string): Promise<string> {
  const object = await post('/api/v1/objects', { name, kind: 'project' });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const evaluation = await post('/api/v1/evaluations', { objectId: object.id, ...years });
  await post(`/api/v1/evaluations/${evaluation.id}/outcome`, { score: 55, grade: '差' });
  const raised = { evaluationId: evaluation.id, description: '设备闲置', category: '资产管理', severity: 'moderate' };
  const { id } = await post('/api/v1/findings', { ...raised, class: 'by-stages', dueDate: '2027-03-31' });
  const measures = [{ text: '完成安装调试', target: null, dueDate: '2027-02-28' }];
  await post(`/api/v1/findings/${id}/commitment`, { measures, responsible: { role: '资产科' }, on: '2025-01-10' });
  return id;
}

const allow = (isAllowed: boolean) => post('/api/v1/act-links/rule', { isAllowed, reason: '试行' });
let issued = 0;
const issue = (id: string) => {
  const command = { commandId: `issue-${++issued}`, fingerprint: 'f', principal: 'system' };
  return service.api.issueActLink({
    findingId: id,
    recipient: { kind: 'person', personId: 'p-1', deputyFor: null },
    messageId: `m-${issued}`,
    command: { ...command, correlationId: 'c-issue', causationId: null },
  });
};
const path = async (id = findingId) => (await issue(id)) ?? expect.fail('no link was given');
const get = (address: string) => fetch(service.url + address);
const types = async (id = findingId) =>
  (await service.ask(`/api/v1/deeds?thing=${id}`)).body.items.map(({ type }: { type: string }) => type);

function reported(percent = '60', files: readonly Blob[] = []): FormData {
  const form = new FormData();
  form.append('key', 'once-0001');
  form.append('measure', 'm-1');
  form.append('percent', percent);
  form.append('note', '设备已进场');
  for (const file of files) form.append('file', file, '现场.png');
  return form;
}
const send = (address: string, form: FormData) =>
  fetch(service.url + address, { method: 'POST', body: form, redirect: 'manual' });

async function measureOf(address: string): Promise<string> {
  const page = await (await get(address)).text();
  return /name="measure" value="([^"]+)"/.exec(page)?.[1] ?? expect.fail(page);
}

async function report(address: string, percent = '60', files: readonly Blob[] = []) {
  const form = reported(percent, files);
  form.set('measure', await measureOf(address));
  return send(address, form);
}

beforeAll(async () => {
  service = await temporaryApi();
  findingId = await promised('河道治理');
  otherId = await promised('道路改造');
});
afterAll(() => service.stop());

describe('the link in a reminder', () => {
  it('is not given while nobody has allowed links', async () => {
    expect(await issue(findingId)).toBeNull();
    await allow(true);
    expect(await issue(findingId)).toMatch(/^\/act\/[^/]+\/[\w-]{43}$/);
  });

  it('is a working one in every attempt at the same message', async () => {
    const again = await issue(findingId);
    issued -= 1;
    const retried = await issue(findingId);
    for (const link of [again, retried]) expect((await get(link ?? '')).status).toBe(200);
  });

  it('still works after a mail scanner has fetched it, which changed nothing', async () => {
    const link = await path();
    const before = await types();
    for (let index = 0; index < 5; index++) expect((await get(link)).status).toBe(200);
    await fetch(service.url + link, { method: 'HEAD' });
    expect(await types()).toEqual(before);
    expect((await report(link)).status).toBe(303);
  });

  it('lets the unit report with a photo from a phone, once however often it is pressed', async () => {
    const link = await path();
    const photo = new Blob([new Uint8Array(png('photo'))], { type: 'image/png' });
    const answers = [await report(link, '80', [photo]), await report(link, '80', [photo])];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await (await get(answers[0]?.headers.get('location') ?? '')).text()).toContain('已收到');
    const { body } = await service.ask(`/api/v1/findings/${findingId}`);
    expect(body.item.commitment.measures[0].percent).toBe(80);
    const { items } = (await service.ask(`/api/v1/findings/${findingId}/evidence`)).body;
    expect(items).toHaveLength(1);
    const deeds = (await service.ask(`/api/v1/deeds?thing=${findingId}`)).body.items;
    expect(deeds[0]).toMatchObject({ type: 'ProgressReported', actingAs: 'evaluated-unit', onBehalfOf: 'p-1' });
    expect(deeds[0].principal).toMatch(/^link-[0-9a-f]{24}$/);
  });

  it('opens no other finding, and nothing of the interface', async () => {
    const link = await path();
    const secret = link.split('/').at(-1) ?? '';
    expect((await get(`/act/${otherId}/${secret}`)).status).toBe(404);
    const headers = { authorization: `Bearer ${secret}`, cookie: `session=${secret}` };
    const answer = await fetch(`${service.url}/api/v1/findings/${otherId}/progress`, { method: 'POST', headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('says why something was not taken, and takes it when it is right', async () => {
    const link = await path();
    for (const percent of ['101', '-1', 'viel', '']) expect((await report(link, percent)).status).toBe(422);
    const program = new Blob(['MZ\u0090\u0000'], { type: 'image/png' });
    expect((await report(link, '90', [program])).status).toBeGreaterThanOrEqual(400);
  });

  it('keeps nothing of a report that it cannot keep whole, and says so', async () => {
    const link = await path();
    const before = await types();
    const photos = Array.from({ length: 11 }, (_, n) => new Blob([new Uint8Array(png(`photo ${n}`))]));
    const tooMany = await report(link, '85', photos);
    expect(tooMany.status).toBe(422);
    expect(await tooMany.text()).toContain('一次最多上传 10 个文件');
    const long = reported('85');
    long.set('measure', await measureOf(link));
    long.set('note', '长'.repeat(10_000));
    expect((await send(link, long)).status).toBe(413);
    expect(await types()).toEqual(before);
  });

  it('a form that breaks off is refused, and takes the service away from nobody', async () => {
    const link = await path();
    const begun = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nhalf';
    for (const [type, body, status] of [
      ['multipart/form-data; boundary=x', begun, 400],
      ['multipart/form-data; boundary=x', '--x\r\n', 400],
      ['multipart/form-data; charset=utf-8', begun, 400],
      ['multipart/form-data', begun, 415],
    ] as const) {
      const answer = await fetch(service.url + link, { method: 'POST', headers: { 'content-type': type }, body });
      expect(answer.status).toBe(status);
    }
    expect((await get(link)).status).toBe(200);
  });

  it('is good for nothing once revoked, and says no more than that', async () => {
    const link = await path();
    await post(`/api/v1/findings/${findingId}/act-links/revocation`, { reason: '手机遗失' });
    const response = await get(link);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('无效、已过期或已停用');
    expect((await send(link, reported())).status).toBe(404);
    expect((await service.ask(`/api/v1/findings/${findingId}/act-links`)).body.items).toEqual([]);
  });

  it('stops with the rule that allowed it, and works again with it', async () => {
    const link = await path();
    await allow(false);
    expect((await get(link)).status).toBe(404);
    await allow(true);
    expect((await get(link)).status).toBe(200);
  });

  it('is on record with every use, and its secret with none', async () => {
    const link = await path();
    await get(link);
    await get(`/act/${findingId}/${'A'.repeat(43)}`);
    const { items } = (await service.ask(`/api/v1/access-record?thing=${findingId}`)).body;
    const whats = items.map(({ what }: { what: string }) => what);
    expect(whats).toContain('link-opened');
    expect(whats).toContain('link-refused');
    const secret = link.split('/').at(-1) ?? '-';
    expect(JSON.stringify(items)).not.toContain(secret);
    for (const file of readdirSync(service.folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      expect(readFileSync(join(file.parentPath, file.name), 'latin1').includes(secret), file.name).toBe(false);
    }
  });

  it('is listed with whom it went to and until when, for whoever may revoke it', async () => {
    await path();
    const { items } = (await service.ask(`/api/v1/findings/${findingId}/act-links`)).body;
    expect(items.at(-1)).toMatchObject({ recipient: { kind: 'person', personId: 'p-1' } });
    expect(Date.parse(items.at(-1).expiresAt) - Date.now()).toBeLessThanOrEqual(72 * 3_600_000);
  });
});
