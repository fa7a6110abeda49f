import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOperator } from '../../as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { done, evaluated, issueOn, signedOff } from './journey.testing.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const post = (path: string, body: object) => done(service, path, body);
const textOf = async (path: string) => {
  const response = await asOperator(service.url + path);
  if (response.status !== 200) throw new Error(await response.text());
  return response.text();
};
/** The text of a letter of this kind about these things, signed off and issued. */
async function issuedText(body: {
  readonly on?: string;
  readonly kind: string;
  readonly [member: string]: unknown;
}): Promise<string> {
  const id = await signedOff(service, body);
  await issueOn(service, id, body.on);
  const text = await textOf(`/api/v1/notices/${id}?format=txt`);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  return text;
}
const saysAll = (text: string, words: readonly (string | RegExp)[]) => {
  for (const word of words) expect(text).toMatch(word instanceof RegExp ? word : new RegExp(escaped(word)));
};
const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

it('a feedback letter and the rectification notice that follows it say what came out and what is asked', async () => {
  const { evaluationId, findingId } = await evaluated(service, '反馈与整改', {
    amount: 3_450_000,
    basis: '资产管理办法第九条',
  });
  const feedback = await issuedText({
    kind: 'feedback',
    evaluationId,
    on: '2025-01-10',
    objectionsBy: '2025-04-24',
    planBy: '2025-04-30',
  });
  saysAll(feedback, ['反馈〔2025〕1号', '反馈与整改中心', '55.5', '差', '设备闲置', '资产管理', '2025年4月24日']);
  const rectification = await issuedText({ kind: 'rectification', findingIds: [findingId], on: '2025-01-10' });
  saysAll(rectification, ['整改〔2025〕1号', '反馈〔2025〕1号', '三个月内全部投入使用', '2025年3月31日']);
});

it('a second reminder names the first, and supervision says what is held', async () => {
  const { findingId, evaluationId, objectId } = await evaluated(service, '逾期项目');
  await post(`/api/v1/evaluations/${evaluationId}/confirmation`, { on: '2025-01-08' });
  const reminder = { kind: 'reminder', findingIds: [findingId], on: '2025-04-10' };
  const first = await issuedText(reminder);
  // 31 March is the due day; the Tomb-sweeping holiday of 4 April is no working day.
  saysAll(first, ['催办〔2025〕1号', /2025年3月31日\s+7\s/]);
  const supervision = await issuedText({ ...reminder, kind: 'supervision', on: '2025-04-21', proposesHold: true });
  saysAll(supervision, ['督办〔2025〕1号', '催办〔2025〕1号', '2025']);
  const { body: line } = await service.ask(`/api/v1/allocations/2025-${objectId}`);
  expect(line.item.held).toBe(70_000_000);
  saysAll(supervision, [/70\.00\s*万元|700,000\.00\s*元/]);
});

it('an extension answer states the day asked for, the day given and the term as it was then', async () => {
  const { findingId } = await evaluated(service, '延期项目');
  const path = `/api/v1/findings/${findingId}`;
  const ask = (until: string, on: string) => post(`${path}/extension-requests`, { until, reason: '设备到货延迟', on });
  const first = await ask('2025-05-31', '2025-03-20');
  await post(`${path}/extension-decisions`, {
    decision: 'grant',
    extensionId: first.extensionId,
    until: '2025-04-30',
    on: '2025-03-24',
  });
  const second = await ask('2025-06-30', '2025-04-20');
  const pending = await service.post('/api/v1/notices', {
    kind: 'extension-answer',
    findingIds: [findingId],
    extensionId: second.extensionId,
  });
  expect(pending.body.code).toBe('letter.not-decided');
  await post(`${path}/extension-decisions`, {
    decision: 'decline',
    extensionId: second.extensionId,
    reason: '已延期一次',
    on: '2025-04-24',
  });
  const granted = await issuedText({
    kind: 'extension-answer',
    findingIds: [findingId],
    extensionId: first.extensionId,
  });
  saysAll(granted, ['延期〔2025〕1号', '2025年3月31日', '2025年5月31日', '2025年4月30日', '设备到货延迟']);
  const declined = await issuedText({ kind: 'extension-answer', findingIds: [findingId] });
  saysAll(declined, ['延期〔2025〕2号', '2025年4月30日', '2025年6月30日', '已延期一次']);
});

it('a verification notice has both ratings, the results and what stays open', async () => {
  const { findingId, evaluationId } = await evaluated(service, '销号项目', { class: 'at-once' });
  const path = `/api/v1/findings/${findingId}`;
  await post('/api/v1/findings', { evaluationId, description: '台账不全', category: '管理', severity: 'minor' });
  await post(`${path}/completion`, { claim: 'complete', on: '2025-04-01' });
  await post(`${path}/verification`, {
    kind: 'rectified',
    reason: '现场核查属实',
    rating: 'largely',
    results: [{ kind: 'returned-to-treasury', amount: 12_345_600 }],
    on: '2025-04-08',
  });
  const text = await issuedText({ kind: 'verification', evaluationId });
  saysAll(text, [
    '销号〔2025〕1号',
    '设备闲置',
    '全部完成',
    '基本完成',
    '已整改',
    '现场核查属实',
    /12\.3456\s*万元|123,456\.00\s*元/,
  ]);
  expect(text).not.toContain('台账不全');
});

it('a budget link notice states each decided line with the rule that fired, and no line that nobody has decided', async () => {
  const { objectId, evaluationId } = await evaluated(service, '挂钩项目');
  await post(`/api/v1/evaluations/${evaluationId}/confirmation`, { on: '2025-01-08' });
  const id = `2025-${objectId}`;
  const early = await service.post('/api/v1/notices', { kind: 'budget-link', allocationIds: [id] });
  expect(early.body.code).toBe('letter.not-decided');
  const { body: line } = await service.ask(`/api/v1/allocations/${id}`);
  await post(`/api/v1/allocations/${id}/decision`, { kind: 'confirm', proposalHash: line.item.proposalHash });
  const text = await issuedText({ kind: 'budget-link', allocationIds: [id] });
  saysAll(text, ['挂钩〔2025〕1号', '挂钩项目主管局', '挂钩项目', '差', /100\.00/, /30\.00/, /70\.00/]);
  const english = await textOf(
    `/api/v1/notices/${await signedOff(service, { kind: 'budget-link', allocationIds: [id], language: 'en' })}?format=txt`,
  );
  saysAll(english, ['DRAFT', 'poor']);
});

it('a policy change past its term is reminded of and supervised in letters of their own, which say nothing of money', async () => {
  const { unitId, departmentId, evaluationId, objectId, findingId } = await evaluated(service, '贴息办法');
  const why = { reason: '评价反映申报滞后', documentNumber: '示例〔2025〕8号' };
  const content = { kind: 'improve', content: '贴息改为按季申报', basis: '办法第二十条' };
  const grounds = { evaluationIds: [evaluationId], findingIds: [] };
  const proposed = { title: '贴息按季申报', ...content, grounds, on: '2025-01-10' };
  const { id } = await post('/api/v1/policy-changes', proposed);
  const asked = { kind: 'reminder', policyChangeIds: [id], on: '2025-04-10' };
  const refusedOf = async (change: object) =>
    (await service.post('/api/v1/notices', { ...asked, ...change })).body.code;
  expect(await refusedOf({})).toBe('letter.policy-change-not-overdue');
  const term = { officeId: unitId, dueDate: '2025-02-28', on: '2025-01-20' };
  await post(`/api/v1/policy-changes/${id}/adoption`, { ...why, ...term });
  await post(`/api/v1/policy-changes/${id}/extension`, { ...why, dueDate: '2025-03-31', on: '2025-02-20' });
  expect(await refusedOf({ on: '2025-03-31' })).toBe('letter.policy-change-not-overdue');
  expect(await refusedOf({ kind: 'verification' })).toBe('letter.policy-changes-alone');
  expect(await refusedOf({ findingIds: [findingId] })).toBe('letter.policy-changes-alone');
  expect(await refusedOf({ kind: 'supervision', proposesHold: true })).toBe('letter.policy-changes-alone');
  expect(await refusedOf({ policyChangeIds: ['p-9'] })).toBe('policy-change.not-found');

  const reminder = await issuedText(asked);
  saysAll(reminder, [/催办〔2025〕\d+号/, '政策调整事项的催办函', '贴息办法中心', '贴息按季申报（示例〔2025〕8号）']);
  saysAll(reminder.replaceAll(/\s/g, ''), [
    '【完善】贴息改为按季申报',
    '2025年3月31日（原定2025年2月28日，已延期1次）',
  ]);
  const supervision = await issuedText({ ...asked, kind: 'supervision', on: '2025-04-21' });
  saysAll(supervision, [/督办〔2025〕\d+号/, '经催办仍未办结', /催办〔2025〕\d+号/, '财政部门负责人']);
  expect(supervision).not.toMatch(/暂缓|万元/);
  for (const about of [id, objectId]) {
    const { body } = await service.ask(`/api/v1/notices?about=${about}`);
    const items = body.items as { about: { policyChangeIds: string[] }; recipients: object[]; copies: object[] }[];
    expect(items.map((letter) => letter.about.policyChangeIds)).toEqual([[id], [id]]);
    expect(items[0]).toMatchObject({ recipients: [{ id: unitId }], copies: [{ id: departmentId }] });
  }
  const english = await signedOff(service, { ...asked, kind: 'supervision', language: 'en', on: '2025-04-22' });
  saysAll(await textOf(`/api/v1/notices/${english}?format=txt`), ['Supervision of an Overdue Policy Change', 'DRAFT']);
});

it('a letter goes to what a unit was split into: to the one that took the object over, else to the main one', async () => {
  const { findingId, objectId, unitId } = await evaluated(service, '分立前的单位');
  const other = await evaluated(service, '另一单位的项目');
  const parts = [];
  for (const name of ['示例一中心', '示例二中心'])
    parts.push(await post('/api/v1/organisations', { name, kind: 'unit' }));
  const [main, second] = parts;
  const split = (id: string, objectIds: readonly string[]) =>
    post(`/api/v1/organisations/${id}/split`, {
      successors: [
        { organisationId: main.id, isMain: true },
        { organisationId: second.id, isMain: false, objectIds },
      ],
      reason: '机构改革',
    });
  await split(unitId, [objectId]);
  await split(other.unitId, []);
  const recipientsOf = async (finding: string) => {
    const { id } = await post('/api/v1/notices', { kind: 'reminder', findingIds: [finding], on: '2025-04-10' });
    const { body } = await service.ask(`/api/v1/notices/${id}`, { headers: { accept: 'application/json' } });
    return body.item.recipients.map(({ name }: { name: string }) => name);
  };
  expect(await recipientsOf(findingId)).toEqual(['示例二中心']);
  expect(await recipientsOf(other.findingId)).toEqual(['示例一中心']);
});
