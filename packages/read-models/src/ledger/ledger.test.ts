import { addDays, calendarDate, type Fen, localOperator, type WorkingCalendar } from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { told } from '../fixtures/evaluated-objects.ts';
import { type AnyFinding, anyFinding, findingEvents, ledgerDay as on, surroundings } from '../fixtures/findings.ts';
import { type Told, tell } from '../fixtures/told.ts';
import type { LedgerLine } from './answer.ts';
import type { LedgerFilter } from './filter.ts';
import { ledgerProjection } from './projection.ts';
import { createLedgerQueries, type LedgerAsked } from './query.ts';
import type { LedgerSums } from './totals.ts';

/** 31 May to 2 June 2025 off, and a Sunday that is worked: days left and overdue are not those of the wall calendar. */
const calendar: WorkingCalendar = new Map([
  [
    2025,
    { daysOff: ['2025-05-31', '2025-06-01', '2025-06-02'].map(calendarDate), makeUpDays: [calendarDate('2025-06-08')] },
  ],
]);
const now = { asOf: null, on, calendar } as const;

async function ledgerOf(events: readonly Told[]) {
  const { momentOf } = await tell(ledgerProjection, [...surroundings, ...events]);
  const queries = createLedgerQueries(momentOf);
  const list = (asked: Partial<LedgerAsked> = {}) =>
    queries.list(localOperator, { ...now, sort: 'number', limit: 1000, ...asked });
  const known = new Map<string, LedgerLine[]>();
  /** Every line, a few at a time; asked once for each filter. */
  function lines(asked: Partial<LedgerAsked>): LedgerLine[] {
    const key = JSON.stringify(asked);
    const before = known.get(key);
    if (before !== undefined) return before;
    const all: LedgerLine[] = [];
    for (let cursor: string | null = null; ; ) {
      const page = list({ ...asked, limit: 7, cursor });
      all.push(...page.items);
      if (page.next === null) {
        known.set(key, all);
        return all;
      }
      cursor = page.next;
    }
  }
  return { ...queries, list, lines };
}

const plain: AnyFinding = {
  evaluation: 0,
  unitId: null,
  description: '设备闲置',
  category: '资产管理',
  class: 'by-stages',
  severity: 'moderate',
  amount: null,
  dueDate: null,
  flags: [],
  repeat: false,
  promised: null,
  extended: null,
  handedIn: null,
  closed: null,
  lookBack: null,
  end: null,
};
const findings = (...given: Partial<AnyFinding>[]) =>
  given.flatMap((one, at) => findingEvents(`f-${at}`, { ...plain, ...one }));

/** Every figure anywhere in the totals, with the place that it stands in. */
function* figuresIn(
  part: unknown,
  place = 'totals',
): Generator<{ place: string; count: number; filter: LedgerFilter | null }> {
  if (part === null || typeof part !== 'object') return;
  if ('count' in part && 'filter' in part) yield { place, ...(part as { count: number; filter: LedgerFilter | null }) };
  for (const [name, value] of Object.entries(part)) if (name !== 'filter') yield* figuresIn(value, `${place}.${name}`);
}

describe('every number of the ledger', () => {
  const anyFilter = fc.oneof(
    { weight: 3, arbitrary: fc.constant<LedgerFilter>({}) },
    fc.constantFrom<LedgerFilter>(
      { standing: ['overdue', 'due-soon'] },
      { state: ['rectified', 'committed'] },
      { state: ['withdrawn'] },
      { unit: ['none'] },
      { unit: ['名称unit-3'] },
      { result: ['money-cut'] },
      { flag: ['audit'], repeat: ['no'] },
      { withinTerm: ['no'] },
      { lookBack: ['overdue', 'none'] },
      { q: '闲置' },
      { promise: ['broken'], extended: ['yes'] },
      { category: ['(资产)管理'], severity: ['serious'] },
    ),
  );

  it('is that of the rows its link shows, whatever there is and whatever is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFinding, { minLength: 1, maxLength: 20 }), anyFilter, async (given, filter) => {
        const merged = told('organisation', 'unit-3', 'OrganisationMerged', { into: 'unit-2', reason: '合并' });
        const { list, lines } = await ledgerOf([
          ...given.flatMap((one, at) => findingEvents(`f-${at}`, one)),
          ...(given.length % 2 === 0 ? [merged] : []),
        ]);
        const { totals } = list({ fiscalYear: 2025, ...filter });
        for (const { place, count, filter: shows } of figuresIn(totals)) {
          const shown = shows === null ? [] : lines(shows);
          expect(shown.length, `${place} ${JSON.stringify(shows)}`).toBe(count);
        }
        const groups = [totals, ...totals.byUnit, ...totals.byDepartment, ...totals.byCategory];
        for (const sums of groups) sumsAreThoseOf(sums, lines);
        for (const by of [totals.byUnit, totals.byDepartment, totals.byCategory]) {
          expect(by.reduce((sum, { findings: { count } }) => sum + count, 0)).toBe(totals.findings.count);
        }
        const standings = totals.standings.reduce((sum, { count }) => sum + count, 0);
        expect(standings).toBe(totals.findings.count);
      }),
      { numRuns: process.env['BIHUAN_TEST_TIER'] === 'all' ? 120 : 25 },
    );
  }, 300_000);

  function sumsAreThoseOf(sums: LedgerSums, lines: (filter: LedgerFilter) => LedgerLine[]): void {
    const shown = sums.findings.filter === null ? [] : lines(sums.findings.filter);
    expect(shown.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(sums.amount);
    for (const { result, amount, filter } of sums.results) {
      const booked = lines(filter ?? {}).flatMap((line) => line.results.filter(({ kind }) => kind === result));
      expect(booked.reduce((sum, one) => sum + (one.amount ?? 0), 0)).toBe(amount);
    }
    // What a line says of itself is what it was counted as.
    for (const { standing, count } of sums.standings)
      expect(shown.filter((line) => line.standing.kind === standing)).toHaveLength(count);
    for (const { outcome, count } of sums.promises.outcomes)
      expect(shown.filter((line) => line.promise === outcome)).toHaveLength(count);
    for (const { lookBack, count } of sums.lookBacks)
      expect(shown.filter((line) => line.lookBack?.kind === lookBack)).toHaveLength(count);
    const late = shown.flatMap(({ standing }) => (standing.kind === 'overdue' ? [standing.days ?? 0] : []));
    const within = (least: number, most: number) => late.filter((days) => days >= least && days <= most).length;
    expect(sums.ageing.map(({ count }) => count)).toEqual([
      within(0, 5),
      within(6, 15),
      within(16, 30),
      within(31, 999),
    ]);
  }
});

describe('a finding in the ledger', () => {
  it('has a number of its year that it keeps, whatever happens to it or comes after it', async () => {
    const { list } = await ledgerOf([
      ...findings({}, { evaluation: 4 }, { end: 'withdrawn' }, {}),
      told('object', 'o0', 'ObjectRenamed', { name: '新名', reason: '更名' }),
    ]);
    const numbers = (asked: Partial<LedgerAsked>) => list(asked).items.map(({ number }) => number);
    expect(numbers({})).toEqual(['2025-0001', '2025-0003', '2026-0001']);
    expect(numbers({ state: ['withdrawn'] })).toEqual(['2025-0002']);
    expect(numbers({ q: '2025-0003' })).toEqual(['2025-0003']);
    expect(list({ fiscalYear: 2025, q: '新 名' }).items.map(({ objectName }) => objectName)).toEqual(['新名', '新名']);
  });

  it('due today is not overdue, without a due date it is neither, and done it is never overdue', async () => {
    const yesterday = addDays(on, -1);
    const { list } = await ledgerOf(
      findings(
        { dueDate: on },
        { dueDate: yesterday },
        { dueDate: null },
        { dueDate: yesterday, handedIn: { on, returned: false, rating: 'complete' } },
        { dueDate: yesterday, closed: { kind: 'rectified', on, results: [] } },
        { dueDate: addDays(on, 7) },
        { dueDate: addDays(on, 8) },
      ),
    );
    expect(list().items.map(({ standing: { kind, days } }) => [kind, days])).toEqual([
      ['due-today', 0],
      ['overdue', 1],
      ['no-due-date', null],
      ['handed-in', null],
      ['done', null],
      ['due-soon', 5],
      ['later', 6],
    ]);
  });

  it('that is closed is listed on the day its look-back falls due, and never as overdue', async () => {
    const closed = { kind: 'rectified' as const, on: addDays(on, -100), results: [] };
    const lookBackIn = (days: number, passed = false) => ({
      dueDate: addDays(on, -200),
      closed,
      lookBack: { dueDate: addDays(on, days), passed },
    });
    const { list } = await ledgerOf(
      findings(lookBackIn(-1), lookBackIn(0), lookBackIn(1), lookBackIn(-2, true), { closed }, {}),
    );
    expect(list().items.map(({ lookBack }) => lookBack?.kind)).toEqual([
      'overdue',
      'due-today',
      'planned',
      'in-order',
      'none',
      undefined,
    ]);
    const due = list({ lookBack: ['overdue', 'due-today'] });
    expect(due.items.map(({ number, standing }) => [number, standing.kind])).toEqual([
      ['2025-0001', 'done'],
      ['2025-0002', 'done'],
    ]);
    expect(list({ on: addDays(on, 1), lookBack: ['overdue'] }).items).toHaveLength(2);
  });

  it('is the successor’s once its unit was merged, and was the unit’s before', async () => {
    const told3 = findings({ evaluation: 2 });
    const merger = told('organisation', 'unit-3', 'OrganisationMerged', { into: 'unit-1', reason: '合并' });
    const { list } = await ledgerOf([...told3, merger]);
    const before = String(surroundings.length + told3.length);
    const places = (asked: Partial<LedgerAsked>) =>
      list(asked).items.map(({ unitId, department }) => [unitId, department]);
    expect(places({})).toEqual([['unit-1', '名称department-1']]);
    expect(places({ unit: ['unit-3'] })).toEqual([['unit-1', '名称department-1']]);
    expect(places({ asOf: before })).toEqual([['unit-3', '名称department-2']]);
    expect(places({ asOf: before, unit: ['unit-1'] })).toEqual([]);
  });

  it('goes with its object to whoever has that now: to a new unit, into another object, to one of several successors', async () => {
    const before = findings({ evaluation: 0 });
    const assigned = { unitId: 'unit-2', departmentId: null, policyArea: null, reason: '调整' };
    const successors = [
      { organisationId: 'unit-1', isMain: true, takesOver: null, objectIds: [] },
      { organisationId: 'unit-3', isMain: false, takesOver: '泵站', objectIds: ['o0'] },
    ];
    const places = async (...events: Told[]) => {
      const { items } = (await ledgerOf([...before, ...events])).list();
      return items.map(({ unitId, department }) => [unitId, department]);
    };
    expect(await places(told('object', 'o0', 'ObjectAssigned', assigned))).toEqual([['unit-2', '名称department-2']]);
    const split = told('organisation', 'unit-1', 'OrganisationSplit', { successors, reason: '机构改革' });
    expect(await places(split)).toEqual([['unit-3', '名称department-2']]);
    const moved = told('object', 'o1', 'ObjectAssigned', assigned);
    const merged = told('object', 'o0', 'ObjectMerged', { into: 'o1', reason: '合并' });
    expect(await places(merged, moved)).toEqual([['unit-2', '名称department-2']]);
    const supervisor = { parentId: 'department-2', reason: '划转' };
    expect(await places(told('organisation', 'unit-1', 'OrganisationSupervisorChanged', supervisor))).toEqual([
      ['unit-1', '名称department-2'],
    ]);
  });

  it('shows what was asked for and what was given, both ratings, and how it was closed', async () => {
    const until = addDays(on, 30);
    const { get } = await ledgerOf(
      findings({
        amount: 500 as Fen,
        dueDate: on,
        promised: [addDays(on, -5), addDays(on, -3)],
        extended: { until, granted: true },
        handedIn: { on: addDays(on, 10), returned: false, rating: 'complete' },
        closed: {
          kind: 'rectified',
          on: addDays(on, 20),
          results: [{ kind: 'money-cut', amount: 200 as Fen, note: '登记' }],
        },
      }),
    );
    expect(get(localOperator, { ...now, id: 'f-0' })?.item).toMatchObject({
      originalDueDate: addDays(on, -3),
      dueDate: until,
      extensions: { asked: 1, granted: 1, declined: 0, pending: null },
      claim: 'complete',
      rating: 'largely',
      state: 'rectified',
      verification: { kind: 'rectified', reason: '核查', on: addDays(on, 20) },
      withinTerm: true,
      promise: 'kept-later',
      results: [{ kind: 'money-cut', amount: 200 }],
    });
    expect(get(localOperator, { ...now, id: 'nobody' })).toBeNull();
  });
});

describe('the record of promises', () => {
  it('tells kept by the first day, kept after an extension, broken, still running and no longer asked for', async () => {
    const promised = [addDays(on, -10)];
    const later = { until: addDays(on, 10), granted: true } as const;
    const done = (days: number) => ({ on: addDays(on, days), returned: false, rating: 'complete' }) as const;
    const closed = (kind: 'rectified' | 'not-rectified' | 'not-to-be-rectified') => ({ kind, on, results: [] });
    const { record } = await ledgerOf(
      findings(
        { promised, handedIn: done(-10), closed: closed('rectified') },
        { promised, extended: later, handedIn: done(-9), closed: closed('rectified') },
        { promised, handedIn: done(-9), closed: closed('rectified') },
        { promised },
        { promised, extended: later },
        { promised, closed: closed('not-rectified') },
        { promised, closed: closed('not-to-be-rectified') },
        { dueDate: addDays(on, -10) },
        { promised, evaluation: 1 },
      ),
    );
    const ofUnit = (asked: object = {}) => record(localOperator, { ...now, id: 'unit-1', ...asked });
    const promises = (asked: object = {}) => {
      const { promised: all, again, outcomes } = ofUnit(asked)?.item.promises ?? expect.fail('no such unit');
      return {
        promised: all.count,
        again: again.count,
        outcomes: Object.fromEntries(outcomes.map((one) => [one.outcome, one.count])),
      };
    };
    expect(promises()).toEqual({
      promised: 7,
      again: 2,
      outcomes: { kept: 1, 'kept-later': 1, broken: 3, open: 1, released: 1 },
    });
    // Before its day nobody has broken anything by being open.
    expect(promises({ on: addDays(on, -10) }).outcomes).toMatchObject({ broken: 2, open: 2 });
    expect(promises({ asOf: String(surroundings.length) })).toMatchObject({ promised: 0 });
    expect(record(localOperator, { ...now, id: 'nobody' })).toBeNull();
  });
});

describe('earlier findings that are alike', () => {
  it('are offered from the same unit and category, the most alike first, and not what came later', async () => {
    const { similar, similarTo } = await ledgerOf([
      ...findings(
        { description: '资金未及时拨付' },
        { description: '设备长期闲置未使用', unitId: 'unit-3' },
        { description: '设备闲置', unitId: 'unit-2' },
        { description: '设备闲置', unitId: 'unit-1' },
        { description: '设备闲置', unitId: 'unit-3', category: '资金管理' },
        { description: '设备闲置', unitId: 'unit-2', end: 'withdrawn' },
        { description: '设备闲置', unitId: 'unit-2' },
      ),
      told('organisation', 'unit-3', 'OrganisationMerged', { into: 'unit-2', reason: '合并' }),
    ]);
    const asked = { ...now, unitId: 'unit-2', category: '资产 管理', description: '设备闲置', limit: 10 };
    const found = similar(localOperator, asked).items.map(({ item, likeness }) => [item.id, likeness]);
    expect(found).toEqual([
      ['f-6', 1],
      ['f-2', 1],
      ['f-1', 0.36],
    ]);
    const of2 = similarTo(localOperator, { ...now, id: 'f-2', limit: 10 });
    expect(of2?.items.map(({ item }) => item.id)).toEqual(['f-1']);
    expect(similarTo(localOperator, { ...now, id: 'nobody', limit: 10 })).toBeNull();
  });
});
