import { describe, expect, it } from 'vitest';
import { asOperator } from '../tooling/as-operator.ts';
import {
  type Allocations,
  allocationsOf,
  answerOf,
  bihuan,
  gradesOf,
  loadedDemo,
  serving,
  temporaryFolder,
} from './bihuan-process.ts';

type Line = Allocations['items'][number];
type Timeline = { items: { type: string; actingAs: string | null; words: { zh: string } }[] };

const demo = loadedDemo();

/** The first undecided line of a grade. */
async function undecided(data: string, grade: string): Promise<Line> {
  const { items } = await allocationsOf(data, '--grade', grade);
  const line = items.find(({ decision }) => decision === null);
  if (line === undefined) throw new Error(`every ${grade} line is decided`);
  return line;
}

describe('the demonstration', () => {
  it('opens a table with 30 rows, 1/18/9/2 by grade, over HTTP, and the application', async () => {
    const running = await serving(['demo'], demo.copy());
    const ready = await asOperator(`${running.url}/readyz`);
    expect(ready.status).toBe(200);
    const answer = (await (
      await asOperator(`${running.url}/api/v1/allocations?fiscalYear=2025`)
    ).json()) as Allocations;
    expect(answer.items).toHaveLength(30);
    expect(gradesOf(answer)).toEqual({ 优: 1, 良: 18, 中: 9, 差: 2 });
    expect(new Set(answer.items.map(({ objectName }) => objectName)).size).toBe(30);
    expect(answer.items.map(({ objectName }) => objectName)).toContain('“一泓清水入黄河”项目');
    const page = await asOperator(`${running.url}/?fiscalYear=2025`);
    expect(page.url).toBe(`${running.url}/desk?fiscalYear=2025`);
    expect(await page.text()).toContain('<script type="module"');
    expect(await running.stop()).toBe(0);
  });

  it('has no row the day before the import and 30 at the end of that month', async () => {
    const data = demo.copy();
    const before = await allocationsOf(data, '--as-of', '2025-01-09');
    expect(before).toMatchObject({ items: [], totals: { objects: 0 }, asOf: '2025-01-09' });
    const after = await allocationsOf(data, '--as-of', '2025-01-31');
    expect(gradesOf(after)).toEqual({ 优: 1, 良: 18, 中: 9, 差: 2 });
    expect(after.totals.decided.lines).toBe(0);
    expect(after.items.every(({ decision }) => decision === null)).toBe(true);
  });

  it('proposes what the default rules say: 良 unchanged, 中 −10 %, 差 −30 % and the rest held, 优 open', async () => {
    const { items, totals } = await allocationsOf(demo.copy(), '--as-of', '2025-01-31');
    const of = (grade: string) => items.filter((line) => line.grade === grade);
    for (const line of of('良')) expect(line.proposedChange).toBe(0);
    for (const line of of('中')) expect(line.proposedChange).toBe(-Number(line.currentBudget) / 10);
    for (const line of of('差')) {
      expect(line.proposedChange).toBe((-Number(line.currentBudget) * 3) / 10);
      expect(line.held).toBe(line.proposedBudget);
    }
    const [best] = of('优');
    expect(best).toMatchObject({
      proposedChange: null,
      bounds: { min: 0, max: Number(best?.currentBudget) / 20 },
      priority: true,
    });
    expect(totals.open).toEqual({ lines: 1, unboundedLines: 0, ...best?.bounds });
    expect(items.every(({ sample }) => sample.includes('currentBudget'))).toBe(true);
  });

  it('has somebody to write to at every unit and department and in every post, and nobody who is real', async () => {
    const running = await serving(['demo'], demo.copy());
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what came over the wire.
    const ask = async (path: string): Promise<any> => (await asOperator(`${running.url}/api/v1/${path}`)).json();
    const { items: organisations } = await ask('organisations?limit=1000');
    const questions = [
      ...organisations.map(({ id }: { id: string }) => `role=unit&unitId=${id}`),
      ...organisations.map(({ id }: { id: string }) => `role=department&unitId=${id}`),
      ...['performance-office', 'budget-office', 'leader-in-charge', 'head-of-finance'].map((role) => `role=${role}`),
    ];
    for (const question of questions) {
      const { items, problems } = await ask(`recipients?${question}`);
      expect([question, problems]).toEqual([question, []]);
      expect(items).toMatchObject([{ isFirst: true, mail: expect.stringMatching(/@example\.invalid$/) }]);
      expect(items[0].name).toContain('（示例）');
    }
    expect(await running.stop()).toBe(0);
  });

  it('has letters with their numbers, one received and one void, each saying that it is made up', async () => {
    const data = demo.copy();
    type Letters = { items: { id: string; kind: string; status: string; number: { text: string } | null }[] };
    const { items } = await answerOf<Letters>(['notices', '--year', '2025'], data);
    expect(items.map(({ kind, status, number }) => [kind, status, number?.text])).toEqual([
      ['feedback', 'received', '反馈〔2025〕1号'],
      ['feedback', 'voided', '反馈〔2025〕2号'],
      ['rectification', 'issued', '整改〔2025〕1号'],
      ['reminder', 'issued', '催办〔2025〕1号'],
      ['reminder', 'issued', '催办〔2025〕2号'],
    ]);
    for (const { id } of items) {
      const { out } = await bihuan(['notice', id, '--format', 'txt'], data);
      expect(out).toContain('示例');
    }
  }, 60_000);

  it('is told as it would be in a bureau: whoever did something is one of its offices, or the unit itself', async () => {
    const running = await serving(['demo'], demo.copy());
    const ask = async <Answer>(path: string) =>
      (await (await asOperator(`${running.url}/api/v1/${path}`)).json()) as Answer;
    const { items } = await ask<Allocations>('allocations?fiscalYear=2025');
    const actors = new Map<string, Set<string>>();
    for (const { objectId } of items) {
      for (const { type, actingAs } of (await ask<Timeline>(`timeline/${objectId}?limit=1000`)).items)
        actors.set(type, (actors.get(type) ?? new Set()).add(actingAs ?? 'nobody'));
    }
    expect(await running.stop()).toBe(0);
    const of = (type: string) => [...(actors.get(type) ?? [])].toSorted();
    expect([...actors].filter(([, roles]) => roles.has('nobody'))).toEqual([]);
    expect(of('OutcomeRecorded')).toEqual(['performance-office']);
    expect(of('AdjustmentConfirmed')).toEqual(['budget-office']);
    expect(of('CompletionSubmitted')).toContain('evaluated-unit');
    expect(of('CompletionVerified')).toEqual(['performance-office']);
  });

  it('is opened, not loaded again, when it is there', async () => {
    const data = demo.copy();
    const before = await answerOf<{ events: number }>(['verify'], data);
    expect(await answerOf(['demo', '--load-only'], data)).toMatchObject({ state: 'was-there' });
    expect(await answerOf(['verify'], data)).toMatchObject({ whole: true, events: before.events });
  });

  it('does not mix with data of somebody’s own', async () => {
    const data = temporaryFolder();
    const file = new URL('../fixtures/report-2024.txt', import.meta.url).pathname;
    await answerOf(['import', file, '--evaluation-year', '2024', '--apply-to', '2025', '--yes'], data);
    const { code, err } = await bihuan(['demo', '--load-only', '--json'], data);
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: 'data.not-demo' });
  });
});

describe('deciding', () => {
  it('shows a confirmation, a figure filled in and an override in totals and timeline', async () => {
    const data = demo.copy();
    const start = await allocationsOf(data);
    const fair = await undecided(data, '中');
    const good = await undecided(data, '良');
    await answerOf(['decide', fair.id, '--confirm'], data);
    const reason = '承诺的接口已经开通';
    await answerOf(
      ['decide', good.id, '--override', '-1万元', '--reason', reason, '--document', '吕财预〔2025〕9号'],
      data,
    );
    const end = await allocationsOf(data);
    expect(end.totals.decided.lines).toBe(start.totals.decided.lines + 2);
    expect(end.totals.decided.change - start.totals.decided.change).toBe(Number(fair.proposedChange) - 1_000_000);
    const decided = end.items.find(({ id }) => id === good.id);
    expect(decided).toMatchObject({
      decision: { kind: 'overridden', change: -1_000_000, reason, documentNumber: '吕财预〔2025〕9号' },
      finalBudget: Number(good.currentBudget) - 1_000_000,
    });
    const told = await answerOf<Timeline>(['timeline', good.id], data);
    expect(told.items.map(({ type }) => type)).toContain('AdjustmentOverridden');
    expect(told.items.some(({ words }) => words.zh.includes(reason))).toBe(true);
    const filledIn = start.items.find(({ grade }) => grade === '优');
    expect(filledIn?.decision).toMatchObject({
      kind: 'filled-in',
      change: (Number(filledIn?.currentBudget) * 3) / 100,
    });
  });

  it('refuses an override without a reason and a figure outside the bounds, and records nothing', async () => {
    const data = demo.copy();
    const line = await undecided(data, '良');
    const before = await answerOf<{ events: number }>(['verify'], data);
    expect((await bihuan(['decide', line.id, '--override', '-100'], data)).code).toBe(2);
    expect((await bihuan(['decide', line.id, '--fill-in', '100'], data)).code).toBe(1);
    expect((await bihuan(['decide', '2025-nobody', '--confirm'], data)).code).toBe(1);
    expect(await answerOf(['verify'], data)).toMatchObject({ events: before.events });
  });
});
