import { operations } from '@bihuan/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOperator } from './as-operator.testing.ts';
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

/** Its address: members of a filter as they are, lists with commas. */
function addressOf(filter: object, more: object = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...more })) query.set(name, String(value));
  return `/api/v1/ledger?${query}`;
}

async function ledger(filter: object, more: object = {}) {
  const { status, body } = await service.ask(addressOf(filter, more));
  expect([status, operations.getLedger.output.safeParse(body).error]).toEqual([200, undefined]);
  return body;
}

let unitId = '';
async function evaluated(name: string, applyToYear: number) {
  if (unitId === '') ({ id: unitId } = await post('/api/v1/organisations', { name: '河道中心', kind: 'unit' }));
  const object = await post('/api/v1/objects', { name, kind: 'project', unitId });
  const years = { fundYear: applyToYear - 2, evaluationYear: applyToYear - 1, applyToYear };
  const { id } = await post('/api/v1/evaluations', { objectId: object.id, ...years });
  return id;
}
const raised = { description: '监测设备购置后未投入使用', category: '资产管理', severity: 'moderate' };

describe('the ledger over HTTP', () => {
  it('answers with totals whose every link lists as many lines as it says, on that day and at that moment', async () => {
    const evaluationId = await evaluated('河道治理', 2025);
    for (const dueDate of ['2025-03-31', '2025-04-03', '2025-04-30', null]) {
      await post('/api/v1/findings', { evaluationId, ...raised, dueDate, amount: 1_000_000 });
    }
    const { id, position } = await post('/api/v1/findings', { evaluationId, ...raised, dueDate: '2025-03-31' });
    await post(`/api/v1/findings/${id}/withdrawal`, { reason: '误录' });
    const view = { on: '2025-04-03' };
    const { totals, items } = await ledger({ fiscalYear: 2025 }, view);
    expect(items.map((line: { number: string }) => line.number)).toEqual([1, 2, 3, 4].map((at) => `2025-000${at}`));
    expect(items[0]).toMatchObject({
      objectName: '河道治理',
      unit: '河道中心',
      standing: { kind: 'overdue', days: 3, provisional: false },
    });
    // Sunday the 27th is worked.
    expect(items[2].nextReminder).toMatchObject({ day: '2025-04-24', kind: 'notice', offset: -5, to: ['unit'] });
    expect(items[3].nextReminder).toBeNull();
    expect(totals).toMatchObject({ findings: { count: 4 }, amount: 4_000_000, rectificationRate: 0 });
    const figures = [...totals.states, ...totals.standings, ...totals.byUnit[0].standings, totals.toRectify];
    expect(figures.length).toBeGreaterThan(15);
    for (const { count, filter } of figures) expect((await ledger(filter, view)).items).toHaveLength(count);
    const before = await ledger({ fiscalYear: 2025, unit: '河道中心' }, { ...view, asOf: position, limit: 2 });
    expect(before.totals.findings.count).toBe(5);
    const rest = await ledger({ fiscalYear: 2025, unit: '河道中心' }, { asOf: position, cursor: before.next });
    expect(rest.items).toHaveLength(3);
  });

  it('lists what waits for an answer of the office until it is answered, and what the list shows is in the file', async () => {
    const evaluationId = await evaluated('渠道衬砌', 2028);
    const about = { evaluationId, ...raised, category: '待答复', dueDate: '2025-05-30' };
    const { id } = await post('/api/v1/findings', about);
    await post('/api/v1/findings', { ...about, description: '无人过问' });
    const waiting = async (pending: string) =>
      (await ledger({ fiscalYear: 2028, pending })).items.map((line: { id: string }) => line.id);
    expect(await waiting('extension')).toEqual([]);
    const said = { from: '河道中心', text: '设备已在用', on: '2025-04-03' };
    const { disputeId } = await post(`/api/v1/findings/${id}/objections`, said);
    const asked = { until: '2025-06-30', reason: '汛期', on: '2025-04-03' };
    await post(`/api/v1/findings/${id}/extension-requests`, asked);
    expect([await waiting('extension'), await waiting('dispute')]).toEqual([[id], [id]]);
    const file = await asOperator(
      `${service.url}/api/v1/ledger/file?format=csv&language=zh&fiscalYear=2028&pending=dispute`,
    );
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('2028年整改台账.csv'));
    const text = await file.text();
    expect([text.includes('监测设备购置后未投入使用'), text.includes('无人过问')]).toEqual([true, false]);
    const answer = { upheld: false, answer: '核查仍闲置', on: '2025-04-07' };
    await post(`/api/v1/findings/${id}/objections/${disputeId}/resolution`, answer);
    expect([await waiting('extension'), await waiting('dispute')]).toEqual([[id], []]);

    await post(`/api/v1/evaluations/${evaluationId}/outcome`, { score: 85, grade: '良' });
    const objected = await post(`/api/v1/evaluations/${evaluationId}/objections`, said);
    const open = async () =>
      (await service.ask('/api/v1/evaluations?objection=open')).body.items.map((one: { id: string }) => one.id);
    expect(await open()).toEqual([evaluationId]);
    await post(`/api/v1/evaluations/${evaluationId}/objections/${objected.objectionId}/resolution`, answer);
    expect(await open()).toEqual([]);
  });

  it.each([
    ['state=closed', 'request.not-a-choice'],
    ['sort=colour', 'request.not-a-choice'],
    ['cursor=nonsense', 'request.bad-cursor'],
    ['fiscalYear=soon', 'request.wrong-type'],
  ])('asked with %s is refused as %s', async (query, code) => {
    const { status, body } = await service.ask(`/api/v1/ledger?${query}`);
    expect([status >= 400 && status < 500, body.code]).toEqual([true, code]);
  });

  it('tells what a unit promised and kept', async () => {
    const { body } = await service.ask(`/api/v1/organisations/${unitId}/record?on=2025-04-03`);
    expect(operations.getOrganisationRecord.output.safeParse(body).error).toBeUndefined();
    expect(body.item).toMatchObject({ name: '河道中心', promises: { promised: { count: 0 } } });
    expect((await service.ask('/api/v1/organisations/nobody/record')).body.code).toBe('organisation.not-found');
  });

  it('offers earlier findings of the unit in similar words, before one is raised and after', async () => {
    const evaluationId = await evaluated('泵站改造', 2026);
    const words = { unitId, category: '资产管理', description: '部分监测设备未投入使用' };
    const { body } = await service.ask(`/api/v1/findings/similar?${new URLSearchParams(words)}`);
    expect(operations.listSimilarFindings.output.safeParse(body).error).toBeUndefined();
    expect(body.items).toHaveLength(4);
    const { id } = await post('/api/v1/findings', { evaluationId, ...raised });
    const { body: similar } = await service.ask(`/api/v1/findings/${id}/similar?limit=1`);
    expect(similar.items).toMatchObject([{ likeness: 1, item: { number: '2025-0004' } }]);
    await post(`/api/v1/findings/${id}/repeat`, { repeatOf: similar.items[0].item.id, reason: '再次出现' });
    const { items, totals } = await ledger({ fiscalYear: 2026, repeat: 'yes' });
    expect(items).toMatchObject([{ severity: 'serious', repeatOf: { number: '2025-0004' } }]);
    expect(totals.repeats.count).toBe(1);
    expect((await service.ask('/api/v1/findings/nobody/similar')).body.code).toBe('finding.not-found');
  });

  it('counts a provisional term again when the calendar comes, once, and after a restart in between as well', async () => {
    const evaluationId = await evaluated('期限重算', 2052);
    const term = { days: 2, kind: 'working', from: '2051-12-29' };
    const { id } = await post('/api/v1/findings', { evaluationId, ...raised, category: '期限', term });
    const shown = async () => (await service.ask(`/api/v1/findings/${id}?on=2051-12-29`)).body.item;
    // Friday the 29th; Monday and Tuesday follow, and nobody knows yet that New Year is off.
    expect(await shown()).toMatchObject({ dueDate: '2052-01-02', dueDateProvisional: true });
    const of2051 = { daysOff: ['2051-01-01'], makeUpDays: ['2051-12-30'], documentNumber: '通知2051' };
    await post('/api/v1/calendars/2051', of2051);
    expect(await shown()).toMatchObject({ originalDueDate: '2052-01-01', dueDateProvisional: true });
    const of2052 = { daysOff: ['2052-01-01', '2052-01-02'], makeUpDays: [], documentNumber: '通知2052' };
    await post('/api/v1/calendars/2052', of2052);
    expect(await shown()).toMatchObject({ dueDate: '2052-01-03', dueDateProvisional: false, revision: '2' });
    expect(await service.api.recomputeTerms({ timeoutMs: 10_000 })).toEqual([]);
    const { body } = await service.ask(`/api/v1/timeline/${id}`);
    expect(body.items.at(-1).words.zh).toBe('按公布的工作日历重新计算期限：由 2052-01-01 改为 2052-01-03');
  });
});
