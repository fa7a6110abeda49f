import { operations } from '@bihuan/contract';
import { localOperator } from '@bihuan/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOperator } from './as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from './temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

async function post(path: string, body: object, headers = {}) {
  const answer = await service.post(path, body, headers);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const ask = async (path: string) => (await service.ask(path)).body;
const on = '2024-12-20';

/** Another person of the bureau reviews what was decided about a line. */
async function reviewedByAnother(
  id: string,
  review: { readonly outcome: 'approved' | 'returned'; readonly reason?: string },
) {
  const another = { ...localOperator, id: 'second-person', kind: 'account' } as const;
  const asked = { params: { id }, body: { ...review, on: on as never } };
  return service.api.call('reviewDecision', asked, { principal: another, correlationId: 'review' });
}

/** A line of 2025 with a budget of one million yuan and a confirmed outcome. */
async function line(name: string, score: number, grade: string, fiscalYear = 2025) {
  const object = await post('/api/v1/objects', { name, kind: 'project' });
  const years = { fundYear: fiscalYear - 2, evaluationYear: fiscalYear - 1, applyToYear: fiscalYear };
  const opened = { objectId: object.id, ...years, currentBudget: 100_000_000 };
  const { id: evaluationId } = await post('/api/v1/evaluations', opened);
  await post(`/api/v1/evaluations/${evaluationId}/outcome`, { score, grade });
  await post(`/api/v1/evaluations/${evaluationId}/confirmation`, { on: `${fiscalYear - 1}-11-08` });
  const id = `${fiscalYear}-${object.id}`;
  const { item } = await ask(`/api/v1/allocations/${id}`);
  return { id, path: `/api/v1/allocations/${id}`, evaluationId, proposalHash: item.proposalHash as string };
}

describe('a line that nobody had decided when it was seen', () => {
  it('is not decided over what somebody else decided since, by itself or with others', async () => {
    const { id, path, proposalHash } = await line('桥梁', 70, '中');
    const override = (change: number) =>
      service.post(
        `${path}/decision`,
        { kind: 'override', proposalHash, change, reason: '在建工程' },
        { 'if-none-match': '*' },
      );
    expect((await override(-5_000_000)).status).toBe(200);
    expect(await override(-6_000_000)).toMatchObject({
      status: 409,
      body: { code: 'conflict.stale-revision', meanwhile: [{ type: 'AdjustmentOverridden', revision: '0' }] },
    });
    const confirmed = async (revision: string | null) => {
      const items = [{ id, revision, decision: { kind: 'confirm', proposalHash } }];
      return (await post('/api/v1/allocations/decisions', { items })).items[0];
    };
    expect(await confirmed(null)).toMatchObject({ status: 'refused', problem: { code: 'conflict.stale-revision' } });
    expect((await ask(path)).item.decision).toMatchObject({ kind: 'overridden', change: -5_000_000 });
    expect(await confirmed('0')).toMatchObject({ status: 'decided' });
  });
});

describe('many lines at once', () => {
  it('each stands or falls alone; the same request again finds what it did', async () => {
    const good = await line('道路', 85, '良');
    const fair = await line('供水', 70, '中');
    const open = await line('绿化', 95, '优');
    const confirm = ({ id, proposalHash }: typeof good) => ({ id, decision: { kind: 'confirm', proposalHash } });
    const items = [confirm(good), confirm(fair), confirm(open), confirm({ ...good, id: '2025-nothing' })];
    const answer = await post('/api/v1/allocations/decisions', { items }, { 'idempotency-key': 'all-at-once' });
    expect(operations.decideAllocations.output.safeParse(answer).error).toBeUndefined();
    expect(answer).toMatchObject({
      decided: 2,
      refused: 2,
      change: -10_000_000,
      items: [
        { id: good.id, status: 'decided', decision: { kind: 'confirmed', change: 0 } },
        { id: fair.id, status: 'decided', decision: { change: -10_000_000 } },
        { id: open.id, status: 'refused', problem: { code: 'decision.needs-amount' } },
        { status: 'refused', problem: { code: 'allocation.not-found' } },
      ],
    });
    const again = await post('/api/v1/allocations/decisions', { items }, { 'idempotency-key': 'all-at-once' });
    expect(again).toMatchObject({ decided: 0, unchanged: 2, refused: 2 });
    const undecided = await ask('/api/v1/allocations?fiscalYear=2025&decision=undecided');
    expect(undecided).toMatchObject({ items: [{ id: open.id }], totals: { objects: 1, open: { lines: 1 } } });
    const moved = async (move: object, ...ids: readonly string[]) => {
      const asked = ids.map((id) => ({ id, decision: { ...move, on } }));
      const told = await post('/api/v1/allocations/decisions', { items: asked });
      expect(operations.decideAllocations.output.safeParse(told).error).toBeUndefined();
      return [told.moved, ...told.items.map(({ problem }: { problem: { code: string } | null }) => problem?.code)];
    };
    const hold = { kind: 'hold', reason: { kind: 'other', text: '审计未结' } };
    expect(await moved(hold, good.id, '2025-nothing', fair.id)).toEqual([
      2,
      undefined,
      'allocation.not-found',
      undefined,
    ]);
    expect(await moved(hold, good.id)).toEqual([0, undefined]);
    const { holdId } = (await ask(good.path)).item.holds[0];
    const release = { kind: 'release', holdId, reason: '审计已结' };
    expect(await moved(release, good.id, fair.id)).toEqual([1, undefined, 'hold.not-in-force']);
    const back = { kind: 'claw-back', amount: 1_000, to: 'treasury', reason: '结余' };
    expect(await moved(back, good.id, fair.id)).toEqual([2, undefined, undefined]);
    const withdraw = { kind: 'withdraw', reason: '改由会议决定' };
    expect(await moved(withdraw, fair.id, open.id)).toEqual([1, undefined, 'decision.not-decided']);
    expect((await ask(fair.path)).item).toMatchObject({ decision: null, holds: [{}], clawbacks: [{ amount: 1_000 }] });
    const twice = await service.post('/api/v1/allocations/decisions', { items: [confirm(good), confirm(good)] });
    expect(twice.body.code).toBe('decision.line-twice');
  });
});

describe('a revision', () => {
  it('says what it would do to next year’s money before it is saved, and is refused as the revision itself', async () => {
    const { evaluationId, path } = await line('修订前', 85, '良', 2023);
    const preview = (body: object) => service.post(`/api/v1/evaluations/${evaluationId}/revision/preview`, body);
    const worse = await preview({ score: 40 });
    expect(operations.previewRevision.output.safeParse(worse.body).error).toBeUndefined();
    expect(worse.body).toMatchObject({
      before: { grade: '良', score: 85 },
      after: { grade: '差', score: 40 },
      confirmAgain: true,
      line: { decided: false, before: { status: 'determined', change: 0 }, after: { change: -30_000_000 } },
    });
    expect((await preview({ score: 40, grade: '优' })).body.code).toBe('outcome.grade-contradicts-score');
    expect((await ask(path)).item).toMatchObject({ grade: '良', proposedChange: 0 });
    // What was said is what comes of it.
    const revised = { score: 40, reason: '复核', documentNumber: '示例〔2022〕9号' };
    await post(`/api/v1/evaluations/${evaluationId}/revision`, revised);
    const { change, after } = worse.body.line.after;
    expect((await ask(path)).item).toMatchObject({ grade: '差', proposedChange: change, proposedBudget: after });
  });
});

describe('a finding on a line', () => {
  it('is told with what the line would be if it is rectified, and if it is not; other findings stand as they do', async () => {
    const { id, evaluationId } = await line('蓄水池', 40, '差', 2024);
    const raise = (more: object) =>
      post('/api/v1/findings', { evaluationId, description: '闲置', category: '资产', severity: 'serious', ...more });
    const only = await raise({ dueDate: '2024-03-29' });
    const money = async () => {
      const { item } = await ask(`/api/v1/findings/${only.id}/money`);
      expect(operations.getFindingMoney.output.shape.item.safeParse(item).error).toBeUndefined();
      return item;
    };
    const cut = { status: 'determined', proposedBudget: 70_000_000 };
    const first = await money();
    const held = { ...cut, held: 70_000_000 };
    expect(first).toMatchObject({ lineId: id, fiscalYear: 2024, now: held, kept: { ...cut, held: 0 }, missed: held });
    expect(first.by).toBeNull();
    await raise({ dueDate: null });
    expect(await money()).toMatchObject({ now: held, kept: held, missed: held });
    await post(`/api/v1/findings/${only.id}/withdrawal`, { reason: '误录' });
    expect(await money()).toMatchObject({ now: held, kept: null, missed: null });
  });
});

describe('a decision', () => {
  it('is withdrawn with a reason, and says what has changed since when facts change', async () => {
    const fair = await line('养老', 70, '中');
    await post(`${fair.path}/decision`, { kind: 'confirm', proposalHash: fair.proposalHash });
    expect((await ask(fair.path)).changes).toEqual([]);
    const revision = { score: 85, grade: '良', reason: '复核更正' };
    const revised = await post(`/api/v1/evaluations/${fair.evaluationId}/revision`, revision);
    const { item, changes } = await ask(fair.path);
    expect(item.decision).toMatchObject({ changedSince: true, change: -10_000_000 });
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'amount',
          before: expect.objectContaining({ zh: '−10.00万元' }),
          now: expect.objectContaining({ zh: '0.00元' }),
        }),
        expect.objectContaining({ kind: 'rows', before: { zh: '第 3 行', en: 'row 3' } }),
        expect.objectContaining({
          kind: 'fact',
          before: { zh: '中', en: expect.any(String) },
          eventId: expect.any(String),
        }),
      ]),
    );
    expect(revised.events).toHaveLength(1);
    await post(`${fair.path}/decision/withdrawal`, { reason: '评价结果已修订', on });
    expect((await ask(fair.path)).item).toMatchObject({ decision: null, finalBudget: null });
    const again = await service.post(`${fair.path}/decision/withdrawal`, { reason: '再撤', on });
    expect(again.body.code).toBe('decision.not-decided');
  });

  it('waits for a second person where the year takes two, who is not the first', async () => {
    const fair = await line('教育', 70, '中', 2027);
    await post('/api/v1/decision-rounds/2027/review-rule', { takesTwo: true, reason: '内控制度', on });
    await post(`${fair.path}/decision`, { kind: 'confirm', proposalHash: fair.proposalHash });
    expect((await ask('/api/v1/decision-rounds/2027')).item).toMatchObject({ takesTwo: true });
    expect((await ask('/api/v1/allocations?fiscalYear=2027&decision=unapproved')).items).toMatchObject([
      { id: fair.id },
    ]);
    const early = await service.post('/api/v1/decision-rounds/2027/closing', { on });
    expect(early.body).toMatchObject({ code: 'decision.not-reviewed' });
    const own = await service.post(`${fair.path}/decision/review`, { outcome: 'approved', on });
    expect(own).toMatchObject({ status: 403, body: { code: 'decision.same-person' } });
  });
});

describe('the line of a department as a whole', () => {
  const fiscalYear = 2033;
  const departments: { id: string; path: string; proposalHash: string }[] = [];
  const seen = async (path: string) => (await ask(path)).item;

  beforeAll(async () => {
    const { items } = await ask('/api/v1/rule-sets/library');
    const { definition } = items.find(({ id }: { id: string }) => id === 'P2');
    await post('/api/v1/rule-sets/execution/versions', { definition });
    await post('/api/v1/rule-sets/execution/adoption', { fiscalYear, version: 1 });
    for (const [name, increase] of [
      ['水利局', 10_001],
      ['教育局', 0],
      ['民政局', 0],
    ] as const) {
      const { id: subjectId } = await post('/api/v1/organisations', { name, kind: 'department' });
      const facts = { currentBudget: 100_000_000, balance: 50_000_000 + increase, lastBalance: 50_000_000 };
      await post('/api/v1/budget-facts', {
        fiscalYear,
        subject: { kind: 'department', id: subjectId },
        speaksOf: '2032-12-31',
        facts,
      });
      const path = `/api/v1/allocations/${fiscalYear}-${subjectId}`;
      departments.push({ id: `${fiscalYear}-${subjectId}`, path, proposalHash: (await seen(path)).proposalHash });
    }
  });
  const of = (at: number) => departments[at] as (typeof departments)[number];

  it('is confirmed with others, filled in within its bounds, overridden and withdrawn, and never part of the objects’ sums', async () => {
    const items = departments.map(({ id, proposalHash }) => ({ id, decision: { kind: 'confirm', proposalHash } }));
    const many = await post('/api/v1/allocations/decisions', { items });
    expect(many.items).toMatchObject([
      { status: 'refused', problem: { code: 'decision.needs-amount' } },
      { status: 'decided', decision: { kind: 'confirmed', change: 0 } },
      { status: 'decided' },
    ]);
    const { path, proposalHash } = of(0);
    const tooLittle = await service.post(`${path}/decision`, { kind: 'fill-in', change: -2_999, proposalHash });
    expect(tooLittle.body.code).toBe('decision.out-of-bounds');
    await post(`${path}/decision`, { kind: 'fill-in', change: -3_000, proposalHash });
    expect(await seen(path)).toMatchObject({ decision: { kind: 'filled-in', finalBudget: 99_997_000 } });
    const other = { kind: 'override', change: -5_000_000, reason: '局长办公会议定', documentNumber: '示例〔2032〕3号' };
    await post(`${of(1).path}/decision`, { ...other, proposalHash: of(1).proposalHash });
    await post(`${of(2).path}/decision/withdrawal`, { reason: '重新研究', on });
    const { totals } = await ask(`/api/v1/allocations?fiscalYear=${fiscalYear}`);
    expect(totals).toMatchObject({ objects: 0, finalBudget: 0, decided: { lines: 0, change: 0 } });
    expect(totals.departments).toMatchObject({ lines: 3, decidedLines: 2, finalBudget: 99_997_000 + 95_000_000 });
    const undecided = await ask(`/api/v1/allocations?fiscalYear=${fiscalYear}&decision=undecided`);
    expect(undecided.items).toMatchObject([{ id: of(2).id }]);
  });

  it('is not lost from a table that is grouped: it stands after the objects of every group, listed and saved', async () => {
    const table = `/api/v1/allocations?fiscalYear=${fiscalYear}`;
    expect((await ask(`${table}&subject=object`)).items).toEqual([]);
    expect((await ask(`${table}&subject=department`)).items).toHaveLength(departments.length);
    const address = `/api/v1/allocations/file?fiscalYear=${fiscalYear}&group=grade&columns=object&format=csv`;
    const [, ...rows] = (await (await asOperator(`${service.url}${address}`)).text()).trim().split('\r\n');
    expect(rows.toSorted()).toEqual(['教育局', '民政局', '水利局'].toSorted());
  });

  it('is held and released, and approved by a second person, as any other', async () => {
    const { path } = of(0);
    const hold = { reason: { kind: 'other', text: '结余未清理' }, on };
    const { holdId } = await post(`${path}/holds`, hold);
    expect(await seen(path)).toMatchObject({ held: 99_997_000, holds: [{ holdId }] });
    await post(`${path}/holds/${holdId}/release`, { reason: '已清理', on });
    expect((await seen(path)).holds).toEqual([]);
    await post(`/api/v1/decision-rounds/${fiscalYear}/review-rule`, { takesTwo: true, reason: '内控制度', on });
    const own = await service.post(`${path}/decision/review`, { outcome: 'approved', on });
    expect(own.body.code).toBe('decision.same-person');
    const closing = () => service.post(`/api/v1/decision-rounds/${fiscalYear}/closing`, { on });
    expect((await closing()).body.code).toBe('decision.not-reviewed');
    await reviewedByAnother(of(0).id, { outcome: 'returned', reason: '依据不足' });
    await reviewedByAnother(of(1).id, { outcome: 'approved' });
    expect(await seen(path)).toMatchObject({ decision: null });
    expect(await seen(of(1).path)).toMatchObject({ decision: { approved: { principal: 'second-person' } } });
    // What is decided anew waits for the second person anew.
    const { proposalHash } = await seen(path);
    await post(`${path}/decision`, { kind: 'fill-in', change: -3_000, proposalHash });
    expect((await closing()).body.code).toBe('decision.not-reviewed');
    await reviewedByAnother(of(0).id, { outcome: 'approved' });
    expect(await seen(path)).toMatchObject({ decision: { change: -3_000, approved: { principal: 'second-person' } } });
    expect((await closing()).status).toBe(200);
  });

  it.each(['grade', 'department', 'policyArea'])(
    'is not lost from the file when its lines are put in groups by %s',
    async (group) => {
      const address = `/api/v1/allocations/file?fiscalYear=${fiscalYear}&format=csv&columns=id&group=${group}`;
      const rows = (await (await asOperator(`${service.url}${address}`)).text()).trim().split('\r\n');
      expect(rows.slice(1).toSorted()).toEqual(departments.map(({ id }) => id).toSorted());
    },
  );

  it('has a story of its own', async () => {
    const { items } = await ask(`/api/v1/timeline/${of(0).id}`);
    expect(items.map(({ type }: { type: string }) => type)).toEqual([
      'BudgetFactsRecorded',
      'AdjustmentFilledIn',
      'HoldPlaced',
      'HoldReleased',
      'DecisionReviewed',
      'AdjustmentFilledIn',
      'DecisionReviewed',
    ]);
  });
});

describe('the rule of review', () => {
  it('of the jurisdiction holds in every year, and a year may have its own', async () => {
    const ofYear = async (year: number) => (await ask(`/api/v1/decision-rounds/${year}`)).item;
    await post('/api/v1/decision-rounds/review-rule', { takesTwo: true, reason: '内控制度', on });
    expect(await ofYear(2029)).toMatchObject({ takesTwo: true, hasOwnReviewRule: false });
    await post('/api/v1/decision-rounds/2029/review-rule', { takesTwo: false, reason: '当年试点', on });
    expect(await ofYear(2029)).toMatchObject({ takesTwo: false, hasOwnReviewRule: true });
    const fair = await line('文旅', 70, '中', 2030);
    await post(`${fair.path}/decision`, { kind: 'confirm', proposalHash: fair.proposalHash });
    const early = await service.post('/api/v1/decision-rounds/2030/closing', { on });
    expect(early.body).toMatchObject({ code: 'decision.not-reviewed' });
    const { body } = await service.ask('/api/v1/decision-rounds');
    expect(operations.listDecisionRounds.output.safeParse(body).error).toBeUndefined();
    expect(body.reviewDefault).toMatchObject({ takesTwo: true, reason: '内控制度' });
    await post('/api/v1/decision-rounds/review-rule', { takesTwo: false, reason: '恢复一人决定', on });
    await post('/api/v1/decision-rounds/2030/closing', { on });
    expect(await ofYear(2030)).toMatchObject({ status: 'closed', takesTwo: false });
  });
});

describe('money that is claimed back', () => {
  it('comes back bit by bit and is shown beside the line', async () => {
    const poor = await line('会展', 50, '差');
    const order = { amount: 5_000_000, to: 'treasury', reason: '闲置两年', documentNumber: '示例财〔2025〕4号', on };
    const { clawbackId } = await post(`${poor.path}/clawbacks`, order);
    await post(`${poor.path}/clawbacks/${clawbackId}/returns`, { amount: 3_000_000, on });
    const tooMuch = await service.post(`${poor.path}/clawbacks/${clawbackId}/returns`, { amount: 2_000_001, on });
    expect(tooMuch.body.code).toBe('clawback.too-much');
    const { body } = await service.ask(poor.path);
    expect(operations.getAllocation.output.safeParse(body).error).toBeUndefined();
    expect(body.item.clawbacks).toMatchObject([{ clawbackId, amount: 5_000_000, returned: 3_000_000, to: 'treasury' }]);
  });
});

describe('the season of a budget', () => {
  it('knows from the congress’s day when a line that nobody has decided is late', async () => {
    await post('/api/v1/decision-rounds/2025/congress-day', { congressOn: '2025-01-15' });
    const { item } = await ask('/api/v1/decision-rounds/2025?on=2024-12-17');
    expect(item).toMatchObject({
      status: 'open',
      season: { opensBy: '2024-06-30', firstReviewOn: '2024-12-16', congressOn: '2025-01-15', phase: 'late' },
    });
    expect((await ask('/api/v1/decision-rounds/2025?on=2024-12-16')).item.season.phase).toBe('open');
    expect((await ask('/api/v1/decision-rounds/2031')).item).toMatchObject({ season: { firstReviewOn: null } });
  });
});
