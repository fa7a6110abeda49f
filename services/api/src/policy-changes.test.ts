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
