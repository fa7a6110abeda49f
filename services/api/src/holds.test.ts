import { operations } from '@bihuan/contract';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { eventsOf, withLogUpTo } from './features/imports/cut-log.testing.ts';
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

/** A 中 project with a budget of one million yuan and one finding that was due in March. */
async function lineWithFinding(name: string, dueDate = '2025-03-31', applyToYear = 2025) {
  const object = await post('/api/v1/objects', { name, kind: 'project' });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear };
  const { id: evaluationId } = await post('/api/v1/evaluations', {
    objectId: object.id,
    ...years,
    currentBudget: 100_000_000,
  });
  await post(`/api/v1/evaluations/${evaluationId}/outcome`, { score: 75, grade: '中' });
  await post(`/api/v1/evaluations/${evaluationId}/confirmation`, { on: '2025-01-08' });
  const raised = { evaluationId, description: '设备闲置', category: '资产管理', severity: 'moderate' };
  const finding = await post('/api/v1/findings', { ...raised, class: 'by-stages', dueDate });
  return { line: `/api/v1/allocations/${applyToYear}-${object.id}`, findingId: finding.id };
}

async function shown(line: string) {
  const { body } = await service.ask(line);
  expect(operations.getAllocation.output.safeParse(body).error).toBeUndefined();
  const { held, holds, proposedBudget, decision, proposalHash } = body.item;
  return { held, holds, proposedBudget, decision, proposalHash };
}

const on = '2025-08-12';

it('holds what a line is to get for each reason on its own, beside the decision about its amount', async () => {
  const { line, findingId } = await lineWithFinding('逾期未改');
  expect(await shown(line)).toMatchObject({ held: 0, holds: [], proposedBudget: 90_000_000 });

  const first = await post(`${line}/holds`, { reason: { kind: 'overdue', findingId }, on });
  const again = await post(`${line}/holds`, { reason: { kind: 'overdue', findingId }, on });
  expect(again).toMatchObject({ holdId: first.holdId, events: [] });
  const second = await post(`${line}/holds`, { reason: { kind: 'other', text: '审计查核期间' }, on });
  expect(await shown(line)).toMatchObject({
    held: 90_000_000,
    holds: [
      { holdId: first.holdId, reason: { kind: 'overdue', findingId, dueDate: '2025-03-31' }, placedBy: 'person' },
      { holdId: second.holdId, reason: { kind: 'other', text: '审计查核期间' } },
    ],
  });

  const { proposalHash } = await shown(line);
  await post(`${line}/decision`, { kind: 'override', proposalHash, change: -20_000_000, reason: '在建工程' });
  expect(await shown(line)).toMatchObject({ held: 80_000_000, decision: { changedSince: false } });
  const { body: page } = await service.ask('/api/v1/allocations?fiscalYear=2025');
  expect(page.totals.held).toBe(80_000_000);

  await post(`${line}/holds/${first.holdId}/release`, { reason: '已同意分期支付', on });
  expect(await shown(line)).toMatchObject({ held: 80_000_000, holds: [{ holdId: second.holdId }] });
  await post(`${line}/holds/${second.holdId}/release`, { reason: '审计结束', on });
  expect(await shown(line)).toMatchObject({ held: 0, holds: [] });
  const gone = await service.post(`${line}/holds/${second.holdId}/release`, { reason: '审计结束', on });
  expect(gone).toMatchObject({ status: 409, body: { code: 'hold.not-in-force' } });
});

it('is not placed for a finding of something else, or for one that is not overdue', async () => {
  const { line } = await lineWithFinding('一个项目');
  const other = await lineWithFinding('另一个项目', '2999-12-31');
  const refused = (findingId: string, path = line) =>
    service.post(`${path}/holds`, { reason: { kind: 'overdue', findingId }, on });
  expect(await refused(other.findingId)).toMatchObject({ body: { code: 'hold.finding-of-another-object' } });
  expect(await refused(other.findingId, other.line)).toMatchObject({ body: { code: 'hold.finding-not-overdue' } });
  expect(await refused('nothing')).toMatchObject({ status: 404, body: { code: 'finding.not-found' } });
});

it('a closed round lets nothing be decided or held; what is held can still be released, and a reopening opens it again', async () => {
  const { line } = await lineWithFinding('下一年项目', '2025-03-31', 2026);
  const round = '/api/v1/decision-rounds/2026';
  const { holdId } = await post(`${line}/holds`, { reason: { kind: 'other', text: '待核实' }, on });
  expect((await service.ask(round)).body.item).toMatchObject({ status: 'open', changes: [] });
  await post(`${round}/closing`, { on: '2025-12-20' });

  const { proposalHash } = await shown(line);
  const deciding = () => service.post(`${line}/decision`, { kind: 'confirm', proposalHash });
  expect(await deciding()).toMatchObject({ status: 409, body: { code: 'decision.round-closed' } });
  const holding = await service.post(`${line}/holds`, { reason: { kind: 'other', text: '另一理由' }, on });
  expect(holding).toMatchObject({ status: 409, body: { code: 'decision.round-closed' } });
  await post(`${line}/holds/${holdId}/release`, { reason: '已核实', on });

  await post(`${round}/reopening`, { reason: '人大初审要求调整', on: '2026-01-05' });
  expect((await deciding()).status).toBe(200);
  const { body } = await service.ask('/api/v1/decision-rounds');
  expect(operations.listDecisionRounds.output.safeParse(body).error).toBeUndefined();
  expect(body.items).toMatchObject([
    {
      fiscalYear: 2026,
      status: 'open',
      changes: [{ status: 'closed' }, { status: 'open', reason: '人大初审要求调整' }],
    },
  ]);
});

it('is released by the next sweep where the process died between closing the finding and releasing', async () => {
  let running = await temporaryApi();
  onTestFinished(() => running.stop());
  const said = async (path: string, body: object) => {
    const answer = await running.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const object = await said('/api/v1/objects', { name: '销号后断电', kind: 'project' });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const evaluation = await said('/api/v1/evaluations', { objectId: object.id, ...years, currentBudget: 100_000_000 });
  await said(`/api/v1/evaluations/${evaluation.id}/outcome`, { score: 75, grade: '中' });
  const about = { evaluationId: evaluation.id, category: '资产管理', severity: 'moderate', class: 'at-once' };
  const raise = async (description: string) =>
    (await said('/api/v1/findings', { ...about, description, dueDate: '2025-03-31' })).id;
  const [closed, open] = [await raise('设备闲置'), await raise('台账缺失')];
  const line = `/api/v1/allocations/2025-${object.id}`;
  for (const findingId of [closed, open]) await said(`${line}/holds`, { reason: { kind: 'overdue', findingId }, on });
  await said(`/api/v1/findings/${closed}/completion`, { claim: 'complete', on });
  const rated = { kind: 'rectified', rating: 'complete', reason: '现场核查属实', on };
  await said(`/api/v1/findings/${closed}/verification`, rated);

  const events = await eventsOf(running.folder);
  const cut = events.findIndex(({ type }) => type === 'HoldReleased');
  expect(cut).toBe(events.length - 1);
  running = await withLogUpTo(running, events.slice(0, cut));
  const holdsNow = async () => (await running.ask(line)).body.item.holds.map((hold: { reason: object }) => hold.reason);
  expect(await holdsNow()).toHaveLength(2);

  const signal = new AbortController().signal;
  expect(await running.api.followSteps(signal)).toMatchObject({ holdsReleased: 1 });
  expect(await holdsNow()).toEqual([{ kind: 'overdue', findingId: open, dueDate: '2025-03-31' }]);
  expect(await running.api.followSteps(signal)).toMatchObject({ holdsReleased: 0 });
  expect((await eventsOf(running.folder)).filter(({ type }) => type === 'HoldReleased')).toHaveLength(1);
});
