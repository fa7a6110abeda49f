import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from './temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

async function post(path: string, body: object) {
  const answer = await service.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const ask = async (path: string) => (await service.ask(path)).body;

const on = '2025-02-10';
const why = { reason: '评价反映申报滞后', on };

/** A graded evaluation with one finding. */
async function evaluated(name: string, score: number, grade: string) {
  const object = await post('/api/v1/objects', { name, kind: 'policy' });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const evaluation = await post('/api/v1/evaluations', { objectId: object.id, ...years });
  await post(`/api/v1/evaluations/${evaluation.id}/outcome`, { score, grade });
  const finding = { evaluationId: evaluation.id, description: '申报滞后', category: '管理', severity: 'minor' };
  return { objectId: object.id, evaluationId: evaluation.id, findingId: (await post('/api/v1/findings', finding)).id };
}

describe('an outcome changes a policy', () => {
  it('from the proposal to the changed rule, seen from the policy, the outcome and the object', async () => {
    const loans = await evaluated('贴息政策', 65, '中');
    const training = await evaluated('培训补贴', 85, '良');
    const office = await post('/api/v1/organisations', { name: '市人社局', kind: 'department' });
    const proposal = {
      title: '贴息按季申报',
      kind: 'improve',
      objectId: loans.objectId,
      content: '贴息改为按季申报，逾期不补',
      grounds: { evaluationIds: [loans.evaluationId] },
      on,
    };
    const { id } = await post('/api/v1/policy-changes', proposal);
    const path = `/api/v1/policy-changes/${id}`;
    await post(`${path}/grounds`, { grounds: { findingIds: [training.findingId] }, on });
    const adopted = await post(`${path}/adoption`, { ...why, officeId: office.id, dueDate: '2025-06-30' });
    await post(`${path}/extension`, { ...why, dueDate: '2025-09-30' });

    expect((await ask(`${path}?on=2025-10-01`)).item).toMatchObject({
      status: 'adopted',
      object: { name: '贴息政策' },
      office: { name: '市人社局' },
      evaluations: [{ id: loans.evaluationId, objectName: '贴息政策', grade: '中', score: 65 }],
      findings: [{ id: training.findingId, objectName: '培训补贴', description: '申报滞后' }],
      dueDate: '2025-09-30',
      originalDueDate: '2025-06-30',
      extensions: 1,
      isOverdue: true,
      allowed: expect.arrayContaining(['implementPolicyChange']),
    });
    for (const question of [
      `objectId=${training.objectId}`,
      `evaluationId=${loans.evaluationId}`,
      `findingId=${training.findingId}`,
      'status=adopted&overdue=true&on=2025-10-01',
    ]) {
      expect((await ask(`/api/v1/policy-changes?${question}`)).items).toMatchObject([{ id }]);
    }
    expect((await ask('/api/v1/policy-changes?overdue=true&on=2025-09-30')).items).toEqual([]);

    await post(`${path}/implementation`, { note: '办法已修订', documentNumber: '示例发〔2025〕8号', on: '2025-09-20' });
    expect((await ask(`${path}?asOf=${adopted.position}`)).item).toMatchObject({ status: 'adopted', extensions: 0 });
    const statistics = await ask('/api/v1/policy-changes/statistics?evaluationYear=2024');
    expect(statistics).toMatchObject({
      outcomes: 2,
      outcomesWithProposal: 2,
      outcomesWithAdoption: 2,
      outcomesWithImplementation: 2,
      changes: { proposed: 0, implemented: 1 },
      overdue: 0,
    });
    for (const objectId of [loans.objectId, training.objectId]) {
      const { items } = await ask(`/api/v1/timeline/${objectId}?limit=100`);
      const told = items.filter(({ type }: { type: string }) => type.startsWith('PolicyChange'));
      expect(told.at(-1) ?? told[0]).toMatchObject({ type: expect.stringMatching(/^PolicyChange/) });
      expect(told.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('does not rest on outcomes that are not there, and is not decided twice', async () => {
    const proposal = { title: '整合两项补贴', kind: 'merge', content: '合并发放', on };
    const groundless = await service.post('/api/v1/policy-changes', {
      ...proposal,
      grounds: { findingIds: ['nothing'] },
    });
    expect(groundless).toMatchObject({ status: 422, body: { code: 'policy-change.unknown-grounds' } });
    const { evaluationId } = await evaluated('交通补贴', 92, '优');
    const { id } = await post('/api/v1/policy-changes', { ...proposal, grounds: { evaluationIds: [evaluationId] } });
    await post(`/api/v1/policy-changes/${id}/rejection`, why);
    const again = await service.post(`/api/v1/policy-changes/${id}/rejection`, why);
    expect(again.body).toMatchObject({ code: 'policy-change.move-not-allowed' });
    expect((await service.ask('/api/v1/policy-changes/nothing')).status).toBe(404);
  });
});

describe('an office that is to change a policy', () => {
  it('is chased by the ladder: its page and the list of reminders say when, to whom and why', async () => {
    const { evaluationId, objectId } = await evaluated('贴息政策二', 65, '中');
    const bureau = await post('/api/v1/organisations', { name: '市人社局二', kind: 'department' });
    const office = await post('/api/v1/organisations', { name: '就业中心', kind: 'unit', parentId: bureau.id });
    const { id } = await post('/api/v1/policy-changes', {
      title: '贴息按月申报',
      kind: 'improve',
      objectId,
      content: '贴息改为按月申报',
      grounds: { evaluationIds: [evaluationId] },
      on,
    });
    const path = `/api/v1/policy-changes/${id}`;
    expect((await ask(path)).item).toMatchObject({ ladder: [], nextReminder: null, sent: [] });
    const adopted = await post(`${path}/adoption`, { ...why, officeId: office.id, dueDate: '2025-09-30' });

    const { item } = await ask(`${path}?after=${adopted.position}`);
    expect(item.ladder.map(({ day }: { day: string }) => day)).toEqual([
      '2025-09-24',
      '2025-10-09',
      '2025-10-14',
      '2025-10-28',
    ]);
    expect(item.nextReminder.step).toMatchObject({ kind: 'notice', form: 'message', day: '2025-09-24' });
    const due = async (day: string) =>
      (await ask(`/api/v1/reminders?on=${day}&limit=1000`)).items.filter(
        ({ policyChangeId }: { policyChangeId: string | null }) => policyChangeId === id,
      );
    expect(await due('2025-09-23')).toEqual([]);
    const [line] = await due('2025-10-14');
    expect(line).toMatchObject({
      findingId: null,
      objectId,
      objectName: '贴息按月申报',
      unit: { name: '就业中心' },
      stepKey: `policy-change:${id}~0~2025-09-30~5`,
      step: { kind: 'copy-to-department', form: 'letter' },
      workingDaysOverdue: 5,
    });
    expect(line.reason.zh).toMatch(/^期限 2025-09-30，逾期 5 个工作日，到“抄送主管部门”（\+5）一步/);
    // The department is found above the office.
    expect(line.unreachable.map(({ role, code }: { role: string; code: string }) => `${role} ${code}`)).toEqual([
      'unit recipient.no-contact',
      'department recipient.no-contact',
    ]);

    // Whoever sees the outcome behind it sees the change, and when it is due; for others there is neither.
    const { objectId: behind, findingId } = await evaluated('培训补贴二', 85, '良');
    const stranger = (await evaluated('与此无关', 85, '良')).objectId;
    const { position: after } = await post(`${path}/grounds`, { grounds: { findingIds: [findingId] }, on });
    const shownTo = async (object: string) => {
      const grants = [{ role: 'evaluated-unit', scope: { kind: 'object', id: object } }] as const;
      const by = { principal: { id: 'unit', kind: 'account', grants }, correlationId: 'c' } as const;
      const seen = { changes: [] as string[], due: [] as (string | null)[] };
      for (const { id: one } of (await service.api.call('listPolicyChanges', { query: { after } }, by)).items)
        seen.changes.push(one);
      for (const one of (await service.api.call('listReminders', { query: { on: '2025-10-14' as never } }, by)).items)
        seen.due.push(one.policyChangeId);
      return seen;
    };
    expect(await shownTo(behind)).toEqual({ changes: [id], due: [id] });
    expect(await shownTo(objectId)).toEqual({ changes: [id], due: [id] });
    expect(await shownTo(stranger)).toEqual({ changes: [], due: [] });

    const extended = await post(`${path}/extension`, { ...why, dueDate: '2025-12-31' });
    expect((await ask(`${path}?after=${extended.position}`)).item.nextReminder.step.day).toBe('2025-12-24');
    expect(await due('2025-12-23')).toEqual([]);
    const done = { note: '办法已修订', documentNumber: '示例发〔2025〕8号', on: '2025-12-20' };
    const end = (await post(`${path}/implementation`, done)).position;
    expect((await ask(`${path}?after=${end}`)).item).toMatchObject({ ladder: [], nextReminder: null });
    expect(await due('2030-01-01')).toEqual([]);
  });

  it('has a ladder of its own where one is set for policy changes, which leaves findings as they were', async () => {
    const ladder = {
      id: 'policies',
      name: { zh: '政策阶梯', en: 'Policies' },
      when: { matters: ['policy-change'] },
      steps: [{ kind: 'head-of-finance', offset: 2, form: 'message', to: ['unit', 'head-of-finance'] }],
    };
    await post('/api/v1/ladders', ladder);
    const preview = (matter: string) => ask(`/api/v1/ladders/preview?dueDate=2025-09-30&matter=${matter}`);
    expect(await preview('policy-change')).toMatchObject({
      ladder: { id: 'policies' },
      dates: [{ day: '2025-10-10' }],
    });
    expect((await preview('finding')).ladder.id).toBe('default');
    const holding = { ...ladder.steps[0], kind: 'propose-hold', offset: 3 };
    const refused = await service.post('/api/v1/ladders', { ...ladder, steps: [...ladder.steps, holding] });
    expect([refused.status, refused.body.code]).toEqual([422, 'ladder.hold-of-findings']);
    await post('/api/v1/ladders/policies/withdrawal', { reason: '试用结束' });
    expect((await preview('policy-change')).ladder.id).toBe('default');
  });
});
