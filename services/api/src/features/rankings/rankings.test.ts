import { operations } from '@bihuan/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryApi } from '../../temporary-api.ts';

/** Objects whose outcomes of 2024 are confirmed, but for the last one. */
async function setUp(scores: readonly number[]) {
  const service = await temporaryApi();
  onTestFinished(() => service.stop());
  const done = async (path: string, body: unknown, headers = {}) => {
    const answer = await service.post(`/api/v1/${path}`, body, headers);
    expect([answer.body.code, path]).toEqual([undefined, path]);
    return answer.body;
  };
  const rows = scores.map((score, index) => `示例项目${index + 1},${score}`);
  const file = `项目名称,评价得分\n${rows.join('\n')}`;
  const contentBase64 = Buffer.from(file).toString('base64');
  const years = { evaluationYear: 2024, applyToYear: 2025 };
  const preview = await done('imports', { fileName: '结果.csv', contentBase64, ...years });
  await done(`imports/${preview.id}/commit`, {});
  return {
    ...service,
    done,
    get: async (path: string) => (await service.ask(`/api/v1/${path}`)).body,
    objectIds: preview.rows.map(({ objectId }: { objectId: string }) => objectId) as string[],
    evaluationIds: preview.rows.map(({ evaluationId }: { evaluationId: string }) => evaluationId) as string[],
  };
}
const asked = (more: object = {}) => ({
  fiscalYear: 2025,
  group: { name: '全部项目' },
  method: { quotas: [{ id: 'first-20', end: 'top', percent: '20' }] },
  ...more,
});
const revision = { grade: '优', score: 99, reason: '复核' };

describe('the ranking of a group', () => {
  it('is provisional until it is fixed; then a new score changes it no more, until it is fixed anew with a reason', async () => {
    const { done, get, post, objectIds, evaluationIds } = await setUp([91, 85, 85, 70, 55]);
    const preview = await done('rankings/preview', asked());
    expect(operations.previewRanking.output.safeParse(preview).error).toBeUndefined();
    expect(preview).toMatchObject({ provisional: true, counted: 5, unconfirmed: 0, places: [{ places: 1 }] });
    expect(preview.members.map(({ rank, quotas }: { rank: number; quotas: string[] }) => [rank, ...quotas])).toEqual([
      [1, 'first-20'],
      [2],
      [2],
      [4],
      [5],
    ]);
    expect((await get('rankings?fiscalYear=2025')).items).toEqual([]);

    const fixed = await done('rankings', { id: 'all-2025', ...asked(), on: '2025-02-12' });
    expect(fixed.events.map(({ type }: { type: string }) => type)).toEqual(['RankingFixed']);
    const factsOf = async (at: number) => (await get(`budget-facts/2025-object-${objectIds[at]}`)).item.facts;
    expect(await factsOf(0)).toMatchObject({
      rank: { value: 1, restsOn: [expect.any(String)] },
      percentile: { value: '20' },
      withinQuota: { value: true },
    });
    await done(`evaluations/${evaluationIds[4]}/revision`, revision);
    await done(`evaluations/${evaluationIds[4]}/confirmation`, { on: '2025-03-01' });
    expect((await done('rankings/preview', asked())).members[0]).toMatchObject({ score: 99 });
    expect(await factsOf(0)).toMatchObject({ rank: { value: 1 } });

    const again = { id: 'all-2025', ...asked({ method: { quotas: [], outcomes: 'recorded' } }) };
    const refused = await post('/api/v1/rankings', again);
    expect([refused.status, refused.body.code]).toEqual([422, 'ranking.reason-missing']);
    await done('rankings', { ...again, reason: '取消名额' });
    const one = await get('rankings/all-2025?limit=2');
    expect(operations.getRanking.output.safeParse(one).error).toBeUndefined();
    expect(one).toMatchObject({ item: { version: 2, status: 'fixed', members: 5 }, next: expect.any(String) });
    await done('rankings/all-2025/withdrawal', { reason: '分组有误' });
    expect((await get('rankings/all-2025')).item.status).toBe('withdrawn');
    expect((await get('rankings/all-2025')).members).toEqual([]);
  });

  it('is written once however often it is sent, and nothing is written when the same holds already', async () => {
    const { done, get } = await setUp([91, 85]);
    const headers = { 'idempotency-key': 'rank-1' };
    const body = { id: 'all-2025', ...asked() };
    const first = await done('rankings', body, headers);
    const second = await done('rankings', body, headers);
    expect([first.repeated, second.repeated, second.revision]).toEqual([false, true, first.revision]);
    await done('rankings', body);
    expect((await get('rankings/all-2025')).item.version).toBe(1);
  });

  it('takes scores that are handed in, of departments and in place of outcomes, and says what does not belong', async () => {
    const { done, post, objectIds } = await setUp([91, 85]);
    const [firstId = '', secondId = ''] = objectIds;
    const preview = await done('rankings/preview', asked({ scores: { [secondId]: 99, [firstId]: null } }));
    expect(preview.members).toMatchObject([
      { subject: { id: secondId }, rank: 1, eventId: null },
      { subject: { id: firstId }, rank: null },
    ]);
    const { id: departmentId } = await done('organisations', { name: '示例水利局', kind: 'department' });
    const ofDepartments = asked({ group: { name: '部门综合得分', subjectKind: 'department' } });
    const departments = await done('rankings/preview', { ...ofDepartments, scores: { [departmentId]: 88 } });
    expect(departments.members).toMatchObject([{ name: '示例水利局', rank: 1, percentile: '100' }]);
    const codeOf = async (body: object) => (await post('/api/v1/rankings', { id: 'x', ...body })).body.code;
    expect(await codeOf(ofDepartments)).toBe('ranking.scores-missing');
    expect(await codeOf({ ...ofDepartments, scores: { nobody: 5 } })).toBe('organisation.not-found');
    expect(await codeOf(asked({ scores: { nobody: 5 } }))).toBe('ranking.member-outside-group');
    expect(await codeOf(asked({ group: { name: 'PPP', objectKinds: ['ppp'] } }))).toBe('ranking.empty');
    const overlapping = [
      { id: 'a', end: 'top', percent: '60' },
      { id: 'b', end: 'bottom', percent: '60' },
    ];
    expect(await codeOf(asked({ method: { quotas: overlapping } }))).toBe('ranking.quotas-overlap');
  });
});
