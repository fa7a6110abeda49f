import { operations } from '@bihuan/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf, upload } from './features/evidence/evidence.testing.ts';
import { type TemporaryApi, temporaryApi } from './temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

/** Sends a command that must succeed. */
async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const answer = await service.post(path, body, headers);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
const term = { class: 'by-stages', dueDate: '2025-03-31' };

/** A finding of a 差 project with a budget of one million yuan. */
async function found(name: string, members: object = term) {
  const object = await post('/api/v1/objects', { name, kind: 'project' });
  const evaluation = await post('/api/v1/evaluations', { objectId: object.id, ...years, currentBudget: 100_000_000 });
  await post(`/api/v1/evaluations/${evaluation.id}/outcome`, { score: 55, grade: '差' });
  const raised = { evaluationId: evaluation.id, description: '设备闲置', category: '资产管理', severity: 'moderate' };
  const finding = await post('/api/v1/findings', { ...raised, ...members });
  return { objectId: object.id, evaluationId: evaluation.id, id: finding.id, path: `/api/v1/findings/${finding.id}` };
}

async function shown(path: string, on = '2025-03-01') {
  const { body } = await service.ask(`${path}?on=${on}`);
  expect(operations.getFinding.output.safeParse(body).error).toBeUndefined();
  return body.item;
}

const measures = [
  { text: '完成安装调试', target: '全部投入使用', dueDate: '2025-02-28' },
  { text: '建立台账', dueDate: '2025-03-31' },
];
const promise = { measures, responsible: { role: '资产科负责人' }, on: '2025-01-10' };
const done = { claim: 'complete', on: '2025-04-10' };
const closing = { kind: 'rectified', reason: '现场核查属实', rating: 'largely', on: '2025-05-08' };

it('from the promise to the closing: what is held becomes free, and the timeline tells it', async () => {
  const { objectId, evaluationId, path, id } = await found('从差到销号');
  const held = async () => {
    const { body } = await service.ask(`/api/v1/allocations/2025-${objectId}`);
    expect(operations.getAllocation.output.safeParse(body).error).toBeUndefined();
    const { held, openFindings, rectification, rowNumber, proposedChange } = body.item;
    return { held, openFindings, rectification, rowNumber, proposedChange };
  };
  const open = { held: 70_000_000, openFindings: 1, rectification: 'open', rowNumber: 4, proposedChange: -30_000_000 };
  expect(await held()).toEqual(open);

  await post(`/api/v1/evaluations/${evaluationId}/confirmation`, { on: '2025-01-08' });
  const { body: line } = await service.ask(`/api/v1/allocations/2025-${objectId}`);
  const confirmation = { kind: 'confirm', proposalHash: line.item.proposalHash };
  await post(`/api/v1/allocations/2025-${objectId}/decision`, confirmation);
  await post(`${path}/commitment`, promise);
  const { body: sent } = await upload(service, [{ name: '验收单.pdf', bytes: pdf('验收单') }]);
  await post(`${path}/progress`, {
    measureId: '1',
    percent: 100,
    evidence: [{ hash: sent.files[0].hash, name: '验收单.pdf', speaksOf: '2025-02-19' }],
    on: '2025-02-20',
  });
  const { extensionId } = await post(`${path}/extension-requests`, {
    until: '2025-04-30',
    reason: '盘点尚未结束',
    on: '2025-03-20',
  });
  await post(`${path}/extension-decisions`, {
    decision: 'grant',
    extensionId,
    until: '2025-04-15',
    on: '2025-03-24',
  });
  await post(`${path}/completion`, done);
  await post(`${path}/completion/return`, { reasons: ['台账缺少使用记录'], on: '2025-04-16' });
  await post(`${path}/completion`, { ...done, on: '2025-04-28' });
  expect(await held()).toEqual(open);
  const result = { kind: 'returned-to-treasury', amount: 36_000_000, note: null };
  await post(`${path}/verification`, { ...closing, results: [{ kind: result.kind, amount: result.amount }] });

  expect(await held()).toEqual({ ...open, held: 0, openFindings: 0, rectification: 'rectified', rowNumber: 5 });
  const { body: free } = await service.ask(`/api/v1/allocations/2025-${objectId}`);
  expect(free.item).toMatchObject({ finalBudget: 70_000_000, decision: { kind: 'confirmed', changedSince: false } });
  expect(await shown(path, '2030-01-01')).toMatchObject({
    status: 'closed',
    state: 'verified',
    claim: 'complete',
    rating: 'largely',
    closedAs: 'rectified',
    standing: { kind: 'done', days: null, provisional: false },
    originalDueDate: '2025-03-31',
    dueDate: '2025-04-15',
    timesExtended: 1,
    commitment: {
      responsible: { personId: null, role: '资产科负责人' },
      measures: [
        { measureId: '1', dueDate: '2025-02-28', percent: 100, progress: [{ evidence: [{ speaksOf: '2025-02-19' }] }] },
        { measureId: '2', originalDueDate: '2025-03-31', dueDate: '2025-04-15', percent: 0 },
      ],
    },
    extensions: [{ measureIds: ['2'], until: '2025-04-30', decision: { kind: 'granted', until: '2025-04-15' } }],
    rounds: [
      { round: 1, returned: { reasons: ['台账缺少使用记录'] } },
      { round: 2, returned: null },
    ],
    results: [result],
    allowed: expect.arrayContaining(['reopenFinding', 'bookResults']),
  });
  const { body: list } = await service.ask(`/api/v1/findings?objectId=${objectId}&status=closed&state=verified`);
  expect(operations.listFindings.output.safeParse(list).error).toBeUndefined();
  expect(list.items).toMatchObject([{ id, percent: 50, rating: 'largely' }]);
  expect(Object.keys(list.items[0])).not.toContain('commitment');

  const { body: story } = await service.ask(`/api/v1/timeline/${id}`);
  expect(story.items.map(({ type }: { type: string }) => type).slice(6)).toEqual([
    'CommitmentMade',
    'ProgressReported',
    'ExtensionRequested',
    'ExtensionGranted',
    'CompletionSubmitted',
    'CompletionReturned',
    'CompletionSubmitted',
    'CompletionVerified',
  ]);
  expect(story.items.at(-1).words.zh).toBe(
    '2025-05-08 验收销号（已整改），核查认定“基本完成”；成效：收回财政 36.00万元；理由：现场核查属实',
  );

  const both = await service.post(`${path}/reopening`, {
    reason: '回头看发现再次闲置',
    dueDate: '2025-12-31',
    term: { days: 20, kind: 'working' },
    on: '2025-10-09',
  });
  expect([both.status, both.body.code]).toEqual([422, 'finding.two-terms']);
  await post(`${path}/reopening`, {
    reason: '回头看发现再次闲置',
    survives: ['results'],
    dueDate: '2025-12-31',
    on: '2025-10-09',
  });
  expect(await held()).toEqual(open);
  expect(await shown(path, '2026-01-02')).toMatchObject({
    status: 'open',
    state: 'raised',
    commitment: null,
    claim: null,
    results: [result],
    standing: { kind: 'overdue', days: 0, provisional: false },
  });
});

describe('a finding', () => {
  it('without a due date is never overdue, and due today is not overdue yet', async () => {
    const { path: without } = await found('没有期限', {});
    expect((await shown(without, '2030-01-01')).standing).toMatchObject({ kind: 'no-due-date', days: null });
    const { path } = await found('今天到期');
    expect((await shown(path, '2025-03-31')).standing).toMatchObject({ kind: 'running', days: 0 });
    expect((await shown(path, '2025-04-01')).standing).toMatchObject({ kind: 'overdue', days: 1 });
    // 4 to 6 April 2025 are off.
    expect((await shown(path, '2025-04-07')).standing).toEqual({ kind: 'overdue', days: 4, provisional: false });
  });

  it('raised with a term of working days is due by the calendar, and its day is marked while a year is not published', async () => {
    const term = { days: 3, kind: 'working', from: '2025-09-29' };
    const { path } = await found('按工作日计期限', { term });
    // 1 to 8 October are off; Saturday the 11th is worked.
    expect(await shown(path, '2025-09-29')).toMatchObject({
      dueDate: '2025-10-10',
      dueDateProvisional: false,
      reckoned: { ...term, provisional: false },
      standing: { kind: 'running', days: 3, provisional: false },
    });
    const { path: far } = await found('下一年日历未公布', { term: { ...term, from: '2051-01-02' } });
    expect(await shown(far, '2051-01-02')).toMatchObject({ dueDateProvisional: true, standing: { provisional: true } });
    const body = { evaluationId: 'x', description: '两种期限', category: '其他', severity: 'minor' };
    const { evaluationId } = await found('两种期限');
    const twice = await service.post('/api/v1/findings', { ...body, evaluationId, term, dueDate: '2025-10-10' });
    expect([twice.status, twice.body.code, twice.body.errors[0].pointer]).toEqual([422, 'finding.two-terms', '/term']);
  });

  it('says on an illegal move what would be allowed, and its page names the same moves', async () => {
    const { path } = await found('不能先报进展');
    const early = { measureId: '1', percent: 10, on: '2025-01-05' };
    const { status, body } = await service.post(`${path}/progress`, early);
    expect([status, body.code]).toEqual([409, 'finding.move-not-allowed']);
    expect(body.messages).toEqual({
      zh: '问题现为“已提出”，不能报告进展。',
      en: 'The finding is raised; this is not possible now: report progress.',
    });
    expect(body.todo.zh).toContain('承诺整改');
    const { allowed } = await shown(path);
    expect(allowed).toContain('makeCommitment');
    expect(allowed).not.toContain('reportProgress');
    const unknown = await service.post('/api/v1/findings/nobody/progress', early);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'finding.not-found']);
  });

  it('keeps a promised day: an amendment brings it forward, numbers what is new, and moves nothing later', async () => {
    const { path } = await found('承诺的日期');
    await post(`${path}/commitment`, promise);
    const [first, second] = measures.map((one, index) => ({ ...one, measureId: String(index + 1) }));
    const amend = { ...promise, reason: '厂家提前到场' };
    const later = { ...amend, measures: [{ ...first, dueDate: '2025-03-15' }, second] };
    expect((await service.post(`${path}/commitment/amendment`, later)).body.code).toBe('commitment.day-later');
    const added = { text: '培训操作人员', dueDate: '2025-03-10' };
    await post(`${path}/commitment/amendment`, {
      ...amend,
      measures: [{ ...first, dueDate: '2025-02-10' }, second, added],
    });
    expect((await shown(path)).commitment.measures).toMatchObject([
      { measureId: '1', originalDueDate: '2025-02-28', dueDate: '2025-02-10' },
      { measureId: '2', dueDate: '2025-03-31' },
      { measureId: '3', originalDueDate: '2025-03-10' },
    ]);
  });

  it('takes the same command once, and refuses one that rests on what was there before', async () => {
    const { path } = await found('重复提交');
    const key = { 'idempotency-key': 'commitment-once' };
    const first = await post(`${path}/commitment`, promise, key);
    expect(await post(`${path}/commitment`, promise, key)).toEqual({ ...first, repeated: true });
    const request = { until: '2025-04-30', reason: '盘点尚未结束', on: '2025-03-20' };
    const asked = await post(`${path}/extension-requests`, request, { 'idempotency-key': 'more-time' });
    const again = await post(`${path}/extension-requests`, request, { 'idempotency-key': 'more-time' });
    expect(again.extensionId).toBe(asked.extensionId);
    const stale = await service.post(`${path}/completion`, done, { 'if-match': '"0"' });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict.stale-revision']);
    expect(stale.body.meanwhile.map(({ type }: { type: string }) => type)).toEqual([
      'CommitmentMade',
      'ExtensionRequested',
    ]);
  });

  it('is disputed, answered, flagged, and linked to the earlier one that it repeats', async () => {
    const earlier = await found('上年同类问题');
    const { evaluationId, path } = await found('今年同类问题');
    const dispute = { from: '河道中心', text: '设备已启用', on: '2025-01-08' };
    const { disputeId } = await post(`${path}/objections`, dispute);
    const closed = await service.post(`${path}/verification`, { ...closing, kind: 'not-to-be-rectified' });
    expect(closed.body.code).toBe('dispute.unanswered');
    await post(`${path}/objections/${disputeId}/resolution`, { upheld: false, answer: '不在清单内', on: '2025-01-17' });
    for (const flag of ['audit', 'congress-report']) await post(`${path}/flags`, { flag, on: '2025-01-20' });
    await post(`${path}/flags/audit/removal`, { reason: '审计已结束' });

    const other = { repeatOf: earlier.id, reason: '同类问题再次出现' };
    expect((await service.post(`${path}/repeat`, other)).body.code).toBe('repeat.other-unit');
    const nobody = await service.post(`${path}/repeat`, { ...other, repeatOf: 'nobody' });
    expect([nobody.status, nobody.body.errors?.[0]?.pointer]).toEqual([404, '/repeatOf']);
    const again = { evaluationId, description: '设备又闲置', category: '资产管理', severity: 'minor' };
    const { id } = await post('/api/v1/findings', again);
    await post(`${path}/repeat`, { repeatOf: id, reason: '同类问题再次出现' });
    expect(await shown(path)).toMatchObject({
      severity: 'serious',
      repeatOf: id,
      flags: ['congress-report'],
      disputes: [{ disputeId, resolution: { upheld: false } }],
    });
    await post(`${path}/results`, {
      results: [{ kind: 'accounts-corrected', note: '补记' }],
      on: '2025-06-03',
    });
    const bad = await service.post(`${path}/extension-decisions`, {
      decision: 'grant',
      extensionId: 'x',
      colour: 'red',
    });
    expect(bad.status).toBe(422);
  });
});

it('a look-back gives a new term in working days as well, counted from its day over the holidays', async () => {
  const { path } = await found('回头看项目', { class: 'at-once', dueDate: '2025-03-31' });
  await post(`${path}/completion`, { claim: 'complete', on: '2025-09-10' });
  await post(`${path}/verification`, { ...closing, on: '2025-09-15' });
  // The National Day holiday of 2025 ends on 8 October; Saturday the 11th is worked.
  const inDays = { days: 5, kind: 'working' };
  await post(`${path}/reopening`, { reason: '回头看发现再次闲置', term: inDays, on: '2025-09-30' });
  expect(await shown(path, '2025-10-14')).toMatchObject({
    dueDate: '2025-10-14',
    reopenings: [{ dueDate: '2025-10-14', term: { ...inDays, from: '2025-09-30', provisional: false } }],
    standing: { kind: 'running', days: 0 },
  });
});

it('a look-back that is planned is chased at the performance office from its day on, until somebody has looked', async () => {
  const { path, id, objectId } = await found('回头看提醒项目', { class: 'at-once', dueDate: '2025-03-31' });
  await post(`${path}/completion`, { claim: 'complete', on: '2025-03-10' });
  await post(`${path}/verification`, { ...closing, on: '2025-03-15' });
  await post(`${path}/look-back`, { dueDate: '2025-11-10', note: '是否仍在使用', on: '2025-03-15' });
  const chased = async (on: string) => {
    const { body } = await service.ask(`/api/v1/reminders?on=${on}&limit=1000`);
    return body.items.filter(({ findingId }: { findingId: string }) => findingId === id);
  };
  expect(await chased('2025-11-09')).toEqual([]);
  expect(await chased('2025-11-17')).toMatchObject([
    {
      matter: 'look-back',
      policyChangeId: null,
      stepKey: `look-back:${id}~0~2025-11-10~5`,
      dueDate: '2025-11-10',
      workingDaysOverdue: 5,
      unreachable: [{ role: 'performance-office' }],
    },
  ]);
  // Whoever sees the object alone owes nothing by it, and learns of no visit beforehand.
  const grants = [{ role: 'evaluated-unit', scope: { kind: 'object', id: objectId } }] as const;
  const ofUnit = { principal: { id: 'unit', kind: 'account', grants }, correlationId: 'c' } as const;
  expect((await service.api.call('listReminders', { query: { on: '2025-11-17' as never } }, ofUnit)).items).toEqual([]);
  await post(`${path}/look-back/passing`, { note: '仍在使用', on: '2025-11-11' });
  expect(await chased('2025-11-17')).toEqual([]);
});
