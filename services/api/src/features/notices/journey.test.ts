import { hash } from 'node:crypto';
import { operations } from '@bihuan/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOperator } from '../../as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { done, evaluated, issueOn, signedOff } from './journey.testing.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const file = async (path: string, init: RequestInit = {}) => {
  const response = await asOperator(service.url + path, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString('utf8') };
};
const shown = async (id: string) => {
  const { body } = await service.ask(`/api/v1/notices/${id}`);
  expect(operations.getLetter.output.safeParse(body).error).toBeUndefined();
  return body.item;
};

it('a reminder from the draft to the receipt: what waits is a queue, what was issued stays byte for byte', async () => {
  const { findingId, unitId, departmentId, objectId } = await evaluated(service, '催办全程');
  const draft = { kind: 'reminder', findingIds: [findingId], on: '2025-04-10', answerBy: '2025-04-18' };
  const preview = await file('/api/v1/notices/preview', {
    method: 'POST',
    body: JSON.stringify({ ...draft, format: 'txt' }),
    headers: { 'content-type': 'application/json' },
  });
  expect(preview.text).toContain('草稿');
  expect(preview.text).toContain('设备闲置');
  const { id } = await done(service, '/api/v1/notices', draft);

  const { body: queue } = await service.ask('/api/v1/notices?status=drafted');
  expect(operations.listLetters.output.safeParse(queue).error).toBeUndefined();
  expect(queue.items).toMatchObject([
    { id, kind: 'reminder', number: null, recipients: [{ id: unitId }], copies: [{ id: departmentId }] },
  ]);
  const drafted = await file(`/api/v1/notices/${id}?format=txt`);
  expect(drafted.text).toContain('草稿');
  expect(drafted.text).not.toMatch(/催办〔\d{4}〕\d+号/);
  expect(drafted.headers.get('cache-control')).toBe('no-store');

  const early = await service.post(`/api/v1/notices/${id}/issue`, {});
  expect([early.status, early.body.code]).toEqual([409, 'letter.move-not-allowed']);
  await done(service, `/api/v1/notices/${id}/sign-off`, { by: { role: '分管领导' }, on: '2025-04-11' });
  const issued = await issueOn(service, id);
  expect(issued.events).toMatchObject([{ type: 'LetterIssued' }]);
  const item = await shown(id);
  expect(item).toMatchObject({
    status: 'issued',
    number: { givenBy: 'register', word: '催办', year: 2025, text: expect.stringMatching(/^催办〔2025〕\d+号$/) },
    issuedOn: '2025-04-14',
    allowed: ['recordExternalNumber', 'receiveLetter', 'voidLetter'],
  });

  // The record goes on; the letter does not.
  await done(service, `/api/v1/objects/${objectId}/name`, { name: '改了名的项目', reason: '更正' });
  for (const { format, hash: kept } of item.files) {
    const { bytes, headers } = await file(`/api/v1/notices/${id}?format=${format}`);
    expect(hash('sha256', bytes)).toBe(kept);
    expect(headers.get('etag')).toBe(`"${kept}"`);
    expect(headers.get('content-disposition')).toContain(encodeURIComponent(item.number.text));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  const text = (await file(`/api/v1/notices/${id}?format=txt`)).text;
  for (const said of [item.number.text, '催办全程中心', '催办全程', '设备闲置']) expect(text).toContain(said);
  expect(text).not.toContain('草稿');

  await done(service, `/api/v1/notices/${id}/receipts`, {
    organisationId: unitId,
    on: '2025-04-15',
    how: 'signed-for',
  });
  expect(await shown(id)).toMatchObject({
    status: 'received',
    recipients: [{ receipt: { on: '2025-04-15', how: 'signed-for' } }],
    copies: [{ receipt: null }],
  });
  const { body: told } = await service.ask(`/api/v1/timeline/${findingId}`);
  const words = told.items.map(({ words: { zh } }: { words: { zh: string } }) => zh);
  expect(words).toContainEqual(expect.stringContaining(`发出催办函（${item.number.text}）`));
  expect(words).toContainEqual(expect.stringContaining('催办全程中心签收催办函'));
});

it('a voided number stays in the register, marked, and the next letter takes the next one', async () => {
  const { findingId } = await evaluated(service, '作废一件');
  const supervision = { kind: 'supervision', findingIds: [findingId], proposesHold: true };
  const first = await signedOff(service, supervision);
  await issueOn(service, first);
  await done(service, `/api/v1/notices/${first}/voiding`, { reason: '主送单位有误', on: '2025-04-15' });
  const second = await signedOff(service, supervision);
  await issueOn(service, second, '2025-04-16');
  const never = await signedOff(service, supervision);
  await done(service, `/api/v1/notices/${never}/voiding`, { reason: '已经整改', on: '2025-04-15' });

  const { body } = await service.ask('/api/v1/notices/register?year=2025&kind=supervision');
  expect(operations.listLetterRegister.output.safeParse(body).error).toBeUndefined();
  const lines = body.items.map((one: { line: { text: string }; status: string }) => [one.line.text, one.status]);
  expect(lines).toEqual([
    ['督办〔2025〕1号', 'voided'],
    ['督办〔2025〕2号', 'issued'],
  ]);
  expect((await file(`/api/v1/notices/${first}?format=txt`)).text).toContain('督办〔2025〕1号');
  const again = await service.post(`/api/v1/notices/${first}/receipts`, {
    organisationId: 'anybody',
    on: '2025-04-16',
    how: 'slip',
  });
  expect([again.status, again.body.code]).toEqual([409, 'letter.voided']);
});

it('a number of another system is printed as it is and takes none of ours', async () => {
  const { findingId, evaluationId } = await evaluated(service, '外部文号');
  const { id } = await done(service, '/api/v1/notices', {
    kind: 'rectification',
    findingIds: [findingId],
    on: '2025-02-10',
  });
  const external = { text: '吕政办函〔2025〕33号', system: '公文交换系统', on: '2025-02-11' };
  const ours = await service.post(`/api/v1/notices/${id}/external-number`, { ...external, text: '整改〔2025〕1号' });
  expect([ours.status, ours.body.code]).toEqual([422, 'letter.number-ours']);
  await done(service, `/api/v1/notices/${id}/external-number`, external);
  await done(service, `/api/v1/notices/${id}/sign-off`, { by: { role: '分管领导' }, on: '2025-02-11' });
  await done(service, `/api/v1/notices/${id}/issue`, { on: '2025-02-12' });
  expect((await shown(id)).number).toEqual({ givenBy: 'other-system', text: external.text, system: external.system });
  expect((await file(`/api/v1/notices/${id}?format=txt`)).text).toContain(external.text);
  const { body } = await service.ask('/api/v1/notices/register?year=2025&kind=rectification');
  expect(body.items).toEqual([]);
  const { body: about } = await service.ask(`/api/v1/notices?about=${evaluationId}`);
  expect(about.items.map((one: { id: string }) => one.id)).toEqual([id]);
});

describe('a draft', () => {
  it('is amended from the record as it stands, and must then be signed off again', async () => {
    const { findingId, departmentId } = await evaluated(service, '修改草稿');
    const id = await signedOff(service, { kind: 'reminder', findingIds: [findingId] });
    const amendment = {
      recipientOrganisationIds: [departmentId],
      copyToOrganisationIds: [],
      on: '2025-04-11',
      reason: '改送主管部门',
    };
    const headers = { 'idempotency-key': 'amend-once' };
    await done(service, `/api/v1/notices/${id}/amendment`, amendment, headers);
    expect(await shown(id)).toMatchObject({ status: 'drafted', recipients: [{ id: departmentId }], copies: [] });
    await done(service, `/api/v1/findings/${findingId}/withdrawal`, { reason: '误报' });
    const again = await done(service, `/api/v1/notices/${id}/amendment`, amendment, headers);
    expect(again.repeated).toBe(true);
  });

  it('that the record does not bear out is refused with what is missing', async () => {
    const { findingId, evaluationId } = await evaluated(service, '没有依据', { dueDate: '2025-06-30' });
    const refused = async (body: object) => {
      const { body: problem } = await service.post('/api/v1/notices', { on: '2025-04-10', ...body });
      return problem.code;
    };
    expect(await refused({ kind: 'reminder', findingIds: [findingId] })).toBe('letter.not-overdue');
    expect(await refused({ kind: 'reminder' })).toBe('letter.nothing-to-say');
    expect(await refused({ kind: 'feedback' })).toBe('letter.nothing-to-say');
    expect(await refused({ kind: 'verification', findingIds: [findingId] })).toBe('letter.not-decided');
    expect(await refused({ kind: 'extension-answer', findingIds: [findingId] })).toBe('letter.not-decided');
    expect(await refused({ kind: 'rectification', findingIds: ['nothing'] })).toBe('request.not-found');
    expect(await refused({ kind: 'feedback', evaluationId, recipientOrganisationIds: ['nobody'] })).toBe(
      'letter.unknown-recipient',
    );
  });

  it('sent twice with one key is one letter, also when the record has moved on', async () => {
    const { findingId } = await evaluated(service, '重复拟稿');
    const body = { kind: 'reminder', findingIds: [findingId], on: '2025-04-10' };
    const headers = { 'idempotency-key': 'draft-once' };
    const first = await done(service, '/api/v1/notices', body, headers);
    await done(service, `/api/v1/findings/${findingId}/withdrawal`, { reason: '误报' });
    const second = await done(service, '/api/v1/notices', body, headers);
    expect(second).toMatchObject({ id: first.id, repeated: true });
  });
});

it('the letter of a step is drafted once however often it is asked for, to whom the step says', async () => {
  const { findingId, unitId, departmentId } = await evaluated(service, '阶梯拟稿');
  const on = '2025-04-24' as never;
  const step = {
    stepKey: `${findingId}.2025-03-31.15`,
    matter: { kind: 'finding', id: findingId },
    kind: 'head-of-finance',
    to: ['unit', 'department', 'head-of-finance'],
    on,
  } as const;
  const drafted = await Promise.all([service.api.draftLetterFor(step), service.api.draftLetterFor(step)]);
  const again = await service.api.draftLetterFor(step);
  expect(again.wasThere).toBe(true);
  expect(new Set([...drafted, again].map(({ letterId }) => letterId)).size).toBe(1);
  expect(await shown(again.letterId)).toMatchObject({
    kind: 'supervision',
    status: 'drafted',
    recipients: [{ id: unitId }],
    copies: [{ id: departmentId }],
    copyToRoles: ['head-of-finance'],
    about: { findingIds: [findingId], stepKey: step.stepKey },
    revision: '0',
  });
});

it('a document is shown with a policy that lets its own style pass and nothing else', async () => {
  const { evaluationId } = await evaluated(service, '内容策略');
  const { id } = await done(service, '/api/v1/notices', { kind: 'feedback', evaluationId, on: '2025-01-10' });
  const html = await file(`/api/v1/notices/${id}`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = html.headers.get('content-security-policy') ?? '';
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html.text) ?? [];
  expect(policy).toContain(`'sha256-${hash('sha256', style, 'base64')}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|https?:|script-src/);
  const json = await service.ask(`/api/v1/notices/${id}`, { headers: { accept: 'application/json' } });
  expect(json.body.item.id).toBe(id);
  const english = await file(`/api/v1/notices/${id}/content?format=docx&language=en`);
  expect(english.headers.get('content-disposition')).toMatch(/^attachment; .*feedback/);
  expect(english.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});
