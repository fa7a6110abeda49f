import { operations } from '@bihuan/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from './temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
  await aYear();
});
afterAll(() => service.stop());

async function post(path: string, body: object) {
  const answer = await service.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const ask = async (path: string) => (await service.ask(path)).body;

const on = '2024-12-20';
let unitId: string;
const lines = new Map<string, { objectId: string; evaluationId: string; path: string }>();
const at = (name: string) => {
  const line = lines.get(name);
  if (line === undefined) throw new Error(name);
  return line;
};

async function evaluated(name: string, score: number, grade: string, own: { score: number; grade: string } | null) {
  const { id: objectId } = await post('/api/v1/objects', { name, kind: 'project', unitId });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const opened = { objectId, ...years, currentBudget: 100_000_000 };
  const { id: evaluationId } = await post('/api/v1/evaluations', opened);
  if (own !== null) await post(`/api/v1/evaluations/${evaluationId}/self-evaluation`, { ...own, on });
  await post(`/api/v1/evaluations/${evaluationId}/outcome`, { score, grade });
  await post(`/api/v1/evaluations/${evaluationId}/confirmation`, { on });
  lines.set(name, { objectId, evaluationId, path: `/api/v1/allocations/2025-${objectId}` });
}

async function decide(name: string, change: number | null) {
  const { path } = at(name);
  const { proposalHash } = (await ask(path)).item;
  const reason = '示例：局长办公会议定';
  const decision =
    change === null
      ? { kind: 'confirm', proposalHash }
      : { kind: 'override', change, proposalHash, reason, documentNumber: '示例〔2025〕1号' };
  await post(`${path}/decision`, decision);
}

const facts = (objectId: string, fiscalYear: number, speaksOf: string, stated: object) =>
  post('/api/v1/budget-facts', { fiscalYear, subject: { kind: 'object', id: objectId }, speaksOf, facts: stated });
const approve = (objectId: string, fiscalYear: number, amount: number, day: string) =>
  post(`/api/v1/budget-facts/${fiscalYear}-object-${objectId}/approval`, { amount, on: day });

/** A year in which the four things went wrong that go wrong, and others did not. */
async function aYear() {
  ({ id: unitId } = await post('/api/v1/organisations', { name: '市水务局', kind: 'unit' }));
  await evaluated('城区供水管网改造工程', 55, '差', { score: 95, grade: '优' });
  await evaluated('农村饮水安全巩固提升', 72, '中', { score: 75, grade: '中' });
  await evaluated('河道生态治理示范工程', 50, '差', null);
  await evaluated('节水型社会建设', 86, '良', { score: 88, grade: '良' });
  await evaluated('水文站点更新改造', 58, '差', { score: 70, grade: '中' });

  // The grade says cut, the budget rose; a cut that is a cut.
  await decide('城区供水管网改造工程', null);
  await approve(at('城区供水管网改造工程').objectId, 2025, 130_000_000, '2025-02-20');
  await approve(at('农村饮水安全巩固提升').objectId, 2025, 90_000_000, '2025-02-20');
  await decide('农村饮水安全巩固提升', null);
  await decide('节水型社会建设', 10_000_000);

  // Cancelled, and again under a new name.
  await decide('河道生态治理示范工程', -100_000_000);
  const again = await post('/api/v1/objects', { name: '河道生态治理提升工程', kind: 'project', unitId });
  await approve(at('河道生态治理示范工程').objectId, 2025, 0, '2025-02-20');
  await approve(again.id, 2025, 80_000_000, '2025-06-10');

  // Held in April, paid in May.
  const held = at('水文站点更新改造');
  await post(`${held.path}/holds`, { reason: { kind: 'other', text: '示例：整改未完成' }, on: '2025-04-01' });
  await facts(held.objectId, 2026, '2025-03-31', { payments: 20_000_000 });
  await facts(held.objectId, 2026, '2025-05-31', { payments: 35_000_000 });

  const clawback = { amount: 5_000_000, to: 'treasury', reason: '示例：结余收回', on: '2025-05-10' };
  const { clawbackId } = await post(`${at('节水型社会建设').path}/clawbacks`, clawback);
  await post(`${at('节水型社会建设').path}/clawbacks/${clawbackId}/returns`, { amount: 2_000_000, on: '2025-06-10' });
  const { evaluationId } = at('城区供水管网改造工程');
  const finding = { evaluationId, description: '示例：进度滞后', category: '管理', severity: 'minor' };
  const { id: findingId } = await post('/api/v1/findings', finding);
  const results = [{ kind: 'returned-to-treasury', amount: 700_000, note: null }];
  const answered = { claim: 'complete', note: '示例：已完成', on: '2025-04-20' };
  const promised = { measures: [{ text: '示例：加快施工', dueDate: '2025-06-30' }], responsible: { role: '示例' }, on };
  await post(`/api/v1/findings/${findingId}/commitment`, promised);
  await post(`/api/v1/findings/${findingId}/completion`, answered);
  const closing = { kind: 'rectified', rating: 'complete', reason: '示例：已核实', results, on: '2025-05-01' };
  await post(`/api/v1/findings/${findingId}/verification`, closing);
  const policy = {
    title: '供水补贴办法',
    kind: 'improve',
    content: '按成本分档',
    grounds: { findingIds: [findingId] },
    on,
  };
  await post('/api/v1/policy-changes', policy);
}

describe('contradictions', () => {
  const path = '/api/v1/contradictions?fiscalYear=2025';

  it('one question shows what was done against what was found, with the amounts and the events behind it', async () => {
    const answer = await ask(path);
    expect(operations.listContradictions.output.safeParse(answer).error).toBeUndefined();
    expect(answer.items).toMatchObject([
      {
        kind: 'cut-but-risen',
        object: { name: '城区供水管网改造工程' },
        amount: 30_000_000,
        found: { because: ['grade', 'cut'] },
      },
      { kind: 'held-but-paid', object: { name: '水文站点更新改造' }, amount: 15_000_000, found: { uncertain: 0 } },
      {
        kind: 'cancelled-but-funded',
        object: { name: '河道生态治理示范工程' },
        amount: 80_000_000,
        found: { by: 'decision', again: { name: '河道生态治理提升工程' } },
      },
      {
        kind: 'own-far-above',
        object: { name: '城区供水管网改造工程' },
        amount: null,
        found: { grades: 3, points: 40 },
      },
    ]);
    for (const { events, sentence } of answer.items) {
      expect(sentence.zh).toMatch(/。$/);
      for (const { href, eventId } of events) {
        const { items } = await ask(`${href}?limit=1000`);
        expect(items.map((entry: { eventId: string }) => entry.eventId)).toContain(eventId);
      }
    }
  });

  it('every number equals its rows, of what is contradicted and of what nobody can say', async () => {
    const { byKind } = await ask(path);
    for (const kind of byKind) {
      const found = await ask(kind.query);
      expect(found.items).toHaveLength(kind.contradictions);
      expect(found.items.reduce((sum: number, { amount }: { amount: number | null }) => sum + (amount ?? 0), 0)).toBe(
        kind.amount,
      );
      const unjudged = await ask(kind.unjudgedQuery);
      expect(unjudged.items).toHaveLength(kind.unjudged);
      for (const { gap, lines: count } of kind.missing) {
        expect(unjudged.items.filter(({ missing }: { missing: string[] }) => missing.includes(gap))).toHaveLength(
          count,
        );
      }
    }
    expect(byKind).toMatchObject([
      {
        kind: 'cut-but-risen',
        asked: 5,
        contradictions: 1,
        unjudged: 1,
        missing: [{ gap: 'approved-budget', lines: 1 }],
      },
      { kind: 'held-but-paid', asked: 1, unjudged: 0 },
      { kind: 'cancelled-but-funded', asked: 2, contradictions: 1, unjudged: 0 },
      {
        kind: 'own-far-above',
        asked: 5,
        contradictions: 1,
        unjudged: 1,
        missing: [{ gap: 'self-evaluation', lines: 1 }],
      },
    ]);
  });

  it('the day before, there was nothing to say', async () => {
    const { byKind } = await ask(`${path}&asOf=2020-01-01`);
    expect(byKind.map(({ asked }: { asked: number }) => asked)).toEqual([0, 0, 0, 0]);
  });

  it('a list in pages is the whole list', async () => {
    const first = await ask(`${path}&limit=3`);
    const second = await ask(`${path}&limit=3&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual((await ask(path)).items);
    expect(second.next).toBeNull();
  });
});

describe('the report on the use of results', () => {
  const path = '/api/v1/reports/result-application?fiscalYear=2025';

  it('says what became of every line, and each figure equals the count and the sum of the list that it names', async () => {
    const answer = await ask(path);
    expect(operations.getResultApplication.output.safeParse(answer).error).toBeUndefined();
    const figures = new Map(
      answer.figures.map((one: { figure: string; grade: string | null }) => [
        `${one.figure} ${one.grade ?? ''}`.trim(),
        one,
      ]),
    );
    expect(
      Object.fromEntries(
        [...figures].map(([name, one]) => [name, [(one as never)['count'], (one as never)['amount']]]),
      ),
    ).toMatchObject({
      evaluated: [5, 500_000_000],
      'evaluated 差': [3, 300_000_000],
      raised: [1, 10_000_000],
      cancelled: [1, 100_000_000],
      held: [1, 70_000_000],
      'claw-back-ordered': [1, 5_000_000],
      'claw-back-returned': [1, 2_000_000],
      'findings-raised': [1, null],
      'findings-rectified': [1, null],
      'findings-open': [0, null],
      freed: [1, 700_000],
      'policies-proposed': [1, null],
      'policies-adopted': [0, null],
    });
    for (const { query, count, amount } of answer.figures) {
      const list = await ask(`${query}&limit=1000`);
      expect(operations.listResultApplicationLines.output.safeParse(list).error).toBeUndefined();
      const sum = list.items.reduce((all: number, one: { amount: number | null }) => all + (one.amount ?? 0), 0);
      expect([list.items.length, list.count, amount === null ? null : sum]).toEqual([count, count, amount]);
      for (const { href } of list.items) expect((await service.ask(href)).status).toBe(200);
    }
  });

  it('agrees with the lines of the year themselves', async () => {
    const { items } = await ask('/api/v1/allocations?fiscalYear=2025');
    const { figures } = await ask(path);
    type Line = { decision: { change: number } | null };
    const cut = items.filter(({ decision }: Line) => (decision?.change ?? 0) < 0);
    const amount = cut.reduce((sum: number, { decision }: Line) => sum - (decision?.change ?? 0), 0);
    expect(figures.find(({ figure }: { figure: string }) => figure === 'cut')).toMatchObject({
      count: cut.length,
      amount,
    });
    const counted = ['raised', 'kept', 'cut', 'proposed-raised', 'proposed-kept', 'proposed-cut', 'open'];
    const lines_ = figures.filter(({ figure }: { figure: string }) => counted.includes(figure));
    expect(lines_.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(items.length);
  });
});

describe('flow and years', () => {
  it('what every line had flows from its grade into what is done with it', async () => {
    const flow = await ask('/api/v1/reports/flow?fiscalYear=2025');
    expect(operations.getResultFlow.output.safeParse(flow).error).toBeUndefined();
    const node = (id: string) => flow.nodes.find((one: { id: string }) => one.id === id);
    expect(node('grade:差')).toMatchObject({ lines: 3, amount: 300_000_000, title: { zh: '差', en: 'poor' } });
    expect(node('added')).toMatchObject({ amount: 10_000_000 });
    expect(node('action:cancelled')).toMatchObject({ lines: 1, amount: 100_000_000 });
    expect(node('action:held')).toMatchObject({ lines: 1 });
  });

  it('an object and a unit have their years beside each other', async () => {
    const { objectId } = at('水文站点更新改造');
    const answer = await ask(`/api/v1/reports/year-over-year?objectId=${objectId}`);
    expect(operations.getYearOverYear.output.safeParse(answer).error).toBeUndefined();
    expect(answer).toMatchObject({
      subject: { name: '水文站点更新改造' },
      years: [
        { fiscalYear: 2025, evaluation: { grade: '差', score: 58 }, before: 100_000_000, paid: 35_000_000 },
        { fiscalYear: 2026, evaluation: null, approved: null },
      ],
    });
    const unit = await ask(`/api/v1/reports/year-over-year?unitId=${unitId}`);
    expect(operations.getYearOverYear.output.safeParse(unit).error).toBeUndefined();
    const [sums] = unit.sums;
    const ofYear = unit.years.filter(({ fiscalYear }: { fiscalYear: number }) => fiscalYear === 2025);
    const sum = (name: string) =>
      ofYear.reduce((all: number, year: Record<string, number | null>) => all + (year[name] ?? 0), 0);
    expect(sums).toMatchObject({
      fiscalYear: 2025,
      objects: 6,
      before: sum('before'),
      approved: 300_000_000,
      paid: 35_000_000,
    });
    expect(sum('approved')).toBe(300_000_000);
    expect((await service.ask('/api/v1/reports/year-over-year')).body).toMatchObject({ code: 'report.one-subject' });
    expect((await service.ask('/api/v1/reports/year-over-year?objectId=nothing')).status).toBe(404);
  });
});
