import { calendarDate, type Fen, localOperator } from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adopted, evaluated, outcome, told } from '../fixtures/evaluated-objects.ts';
import { closedFinding, raisedFinding } from '../fixtures/findings.ts';
import { type Told, tell } from '../fixtures/told.ts';
import type { AllocationQuestion } from './answer.ts';
import { allocationProjection } from './projection.ts';
import { createAllocationQueries } from './query.ts';

const on = calendarDate('2025-03-01');
const yuan = (amount: number) => (amount * 100) as Fen;
const ask = (more: Partial<AllocationQuestion> = {}): AllocationQuestion => ({
  fiscalYear: 2025,
  asOf: null,
  on,
  sort: 'object',
  limit: 100,
  ...more,
});

const four = [
  ...evaluated('a', '优', yuan(1000)),
  ...evaluated('b', '良', yuan(1000)),
  ...evaluated('c', '中', yuan(1000)),
  ...evaluated('d', '差', yuan(1000)),
];

async function asked(events: readonly Told[], batchSize?: number) {
  const { momentOf } = await tell(allocationProjection, events, batchSize);
  return createAllocationQueries(momentOf);
}

describe('the allocation view', () => {
  it('says what each grade does to next year’s money', async () => {
    const queries = await asked([adopted, ...four]);
    const { items, totals } = queries.list(localOperator, ask());
    expect(
      items.map(({ grade, proposedChange, bounds, held, rowNumber }) => [
        grade,
        proposedChange,
        bounds,
        held,
        rowNumber,
      ]),
    ).toEqual([
      ['优', null, { min: 0, max: yuan(50) }, null, 1],
      ['良', 0, null, 0, 2],
      ['中', yuan(-100), null, 0, 3],
      ['差', yuan(-300), null, yuan(700), 4],
    ]);
    expect(totals).toMatchObject({
      objects: 4,
      currentBudget: yuan(4000),
      proposedChange: yuan(-400),
      open: { lines: 1, min: 0, max: yuan(50) },
      held: yuan(700),
    });
    expect(totals.byGrade.map(({ grade, objects }) => [grade, objects])).toEqual([
      ['优', 1],
      ['良', 1],
      ['中', 1],
      ['差', 1],
    ]);
  });

  it('holds the rest of a 差 until the office has verified every finding, and again once one is reopened', async () => {
    const on = calendarDate('2025-05-08');
    const raised = (id: string) => raisedFinding(id, 'e-d', { sample: ['description'] });
    const lookBack = { reason: '再次闲置', survives: [], dueDate: null, term: null, on };
    const reopened = told('finding', 'f1', 'FindingReopened', lookBack);
    const withdrawn = told('finding', 'f1', 'FindingWithdrawn', { reason: '误录' });
    const before = [adopted, ...evaluated('d', '差', yuan(1000))];
    const story = [
      raised('f1'),
      raised('f2'),
      closedFinding('f1', 'rectified'),
      closedFinding('f2', 'not-rectified'),
      closedFinding('f2', 'not-to-be-rectified'),
      reopened,
      withdrawn,
      closedFinding('of-an-unknown-beginning', 'rectified'),
    ];
    const queries = await asked([...before, ...story]);
    const seen = (position: number) => {
      const [line] = queries.list(localOperator, ask({ asOf: String(position) })).items;
      return [line?.openFindings, line?.rectification, line?.held, line?.rowNumber];
    };
    expect(story.map((_, at) => seen(before.length + at + 1))).toEqual([
      [1, 'open', yuan(700), 4],
      [2, 'open', yuan(700), 4],
      [1, 'open', yuan(700), 4],
      [1, 'open', yuan(700), 4],
      [0, 'rectified', 0, 5],
      [1, 'open', yuan(700), 4],
      [0, 'rectified', 0, 5],
      [0, 'rectified', 0, 5],
    ]);
  });

  it('names what is missing instead of inventing a number, and stops nobody else’s line', async () => {
    const queries = await asked([adopted, ...four, ...evaluated('e', '中', null)]);
    const { items, totals } = queries.list(localOperator, ask());
    expect(items[4]).toMatchObject({
      status: 'undecidable',
      missing: ['currentBudget'],
      proposedChange: null,
      proposedBudget: null,
    });
    expect(totals).toMatchObject({ undecidable: { lines: 1 }, proposedChange: yuan(-400) });
  });

  it('says that no rule set governs the year yet, and proposes once one is adopted', async () => {
    const queries = await asked([...four, adopted]);
    const before = queries.list(localOperator, ask({ asOf: '12' }));
    expect(before.items.every(({ missing }) => missing.includes('ruleSet'))).toBe(true);
    expect(before.totals.undecidable.lines).toBe(4);
    expect(queries.list(localOperator, ask()).totals).toMatchObject({
      undecidable: { lines: 0 },
      proposedChange: yuan(-400),
    });
  });

  it('answers for the past as it was then, also its totals', async () => {
    const revised = told('evaluation', 'e-d', 'OutcomeRevised', {
      ...outcome('中'),
      reason: '复核',
      documentNumber: null,
    });
    const queries = await asked([adopted, ...four, revised]);
    expect(queries.list(localOperator, ask({ asOf: '0' })).items).toEqual([]);
    expect(queries.list(localOperator, ask({ asOf: '13' })).items.map(({ grade }) => grade)).toEqual([
      '优',
      '良',
      '中',
      '差',
    ]);
    expect(queries.list(localOperator, ask({ asOf: '13' })).totals.proposedChange).toBe(yuan(-400));
    expect(queries.list(localOperator, ask()).items.map(({ grade }) => grade)).toEqual(['优', '良', '中', '中']);
    expect(queries.list(localOperator, ask()).totals.proposedChange).toBe(yuan(-200));
  });

  it('ends a line when its evaluation is withdrawn, and leaves it in the past', async () => {
    const queries = await asked([
      adopted,
      ...four,
      told('evaluation', 'e-c', 'EvaluationWithdrawn', { reason: '重复' }),
    ]);
    expect(queries.list(localOperator, ask()).totals.objects).toBe(3);
    expect(queries.list(localOperator, ask({ asOf: '13' })).totals.objects).toBe(4);
    expect(queries.get(localOperator, { id: '2025-c', asOf: null, on })).toBeNull();
  });

  it('shows a decision, counts it, and says when the proposal has changed since', async () => {
    const before = await asked([adopted, ...four]);
    const seen = before.get(localOperator, { id: '2025-c', asOf: null, on });
    const decided = told('allocation', '2025-c', 'AdjustmentConfirmed', {
      fiscalYear: 2025,
      subjectId: 'c',
      proposal: seen?.proposal,
      change: yuan(-100),
      finalBudget: yuan(900),
      documentNumber: null,
      reason: null,
    });
    const revised = told('evaluation', 'e-c', 'OutcomeRevised', {
      ...outcome('良'),
      reason: '复核',
      documentNumber: null,
    });
    const queries = await asked([adopted, ...four, decided, revised]);
    expect(queries.get(localOperator, { id: '2025-c', asOf: '14', on })?.item.decision).toMatchObject({
      kind: 'confirmed',
      changedSince: false,
    });
    const now = queries.list(localOperator, ask());
    expect(now.items[2]).toMatchObject({ decision: { changedSince: true }, finalBudget: yuan(900), revision: '0' });
    expect(now.totals).toMatchObject({ decided: { lines: 1, change: yuan(-100) }, finalBudget: yuan(900) });
  });

  it('carries the event behind each fact, and the same hash in the list as in the whole proposal', async () => {
    const queries = await asked([adopted, ...four]);
    const line = queries.get(localOperator, { id: '2025-d', asOf: null, on });
    expect(line?.proposal.facts.grade).toEqual({ value: '差', eventId: 'event-13' });
    expect(line?.proposal.hash).toBe(line?.item.proposalHash);
    expect(line?.proposal).toMatchObject({ change: line?.item.proposedChange, held: line?.item.held, rowNumber: 4 });
  });

  it('puts a grade that the scale does not know after those that it knows', async () => {
    const queries = await asked([adopted, ...evaluated('a', 'B+', yuan(10)), ...evaluated('b', '差', yuan(10))]);
    const { items, totals } = queries.list(localOperator, ask({ sort: 'grade' }));
    expect(items.map(({ grade }) => grade)).toEqual(['差', 'B+']);
    expect(totals.byGrade.map(({ grade }) => grade)).toEqual(['差', 'B+']);
  });

  it('marks what it takes from the object, and only that, as the object marks it', async () => {
    const events = [adopted, ...evaluated('a', '良', yuan(10), 'edu')].map((one) =>
      one.event.type === 'ObjectRegistered'
        ? {
            ...one,
            event: { ...one.event, data: { ...one.event.data, sample: ['departmentId', 'policyArea', 'code'] } },
          }
        : one,
    );
    const { items } = (await asked(events)).list(localOperator, ask());
    expect(items[0]?.sample).toEqual(['currentBudget', 'policyArea']);
  });

  it('filters by grade, department and name, with totals of what is shown', async () => {
    const education = told('organisation', 'edu', 'OrganisationRegistered', {
      organisationId: 'edu',
      name: '市教育局',
      code: null,
      kind: 'department',
      parentId: null,
      sample: ['name'],
    });
    const queries = await asked([adopted, education, ...four, ...evaluated('f', '中', yuan(10), 'edu')]);
    expect(queries.list(localOperator, ask({ grade: '中' })).totals).toMatchObject({
      objects: 2,
      proposedChange: yuan(-101),
    });
    const ofDepartment = queries.list(localOperator, ask({ department: '市教育局' }));
    expect(ofDepartment.items.map(({ department }) => department)).toEqual(['市教育局']);
    expect(ofDepartment.totals.objects).toBe(1);
    const named = queries.list(localOperator, ask({ q: '象f' }));
    expect(named.items).toHaveLength(1);
    expect(named.totals).toMatchObject({ objects: 1, proposedChange: yuan(-1), currentBudget: yuan(10) });
  });

  it.each([
    'object',
    '-object',
    'grade',
    '-grade',
    'currentBudget',
    'proposedChange',
    '-proposedChange',
    'score',
  ] as const)('turns pages by %s without losing or repeating a line', async (sort) => {
    const grades = ['优', '良', '中', '差'];
    const many = Array.from({ length: 23 }, (_, index) =>
      evaluated(`o${index}`, grades[index % 4] ?? '良', index % 5 === 0 ? null : yuan(index)),
    ).flat();
    const queries = await asked([adopted, ...many]);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = queries.list(localOperator, ask({ sort, limit: 4, cursor }));
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(ids).size).toBe(23);
    expect(ids).toEqual(queries.list(localOperator, ask({ sort })).items.map(({ id }) => id));
  });

  it('refuses a cursor that is not its own', async () => {
    const queries = await asked([adopted, ...four]);
    expect(() => queries.list(localOperator, ask({ cursor: 'nonsense' }))).toThrow('request.bad-cursor');
  });

  it('gives the same rows however the log is cut into batches', async () => {
    const events = [
      ...four.slice(0, 5),
      adopted,
      ...four.slice(5),
      told('evaluation', 'e-c', 'EvaluationWithdrawn', { reason: '重复' }),
    ];
    const whole = (await asked(events)).list(localOperator, ask());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: events.length }), async (batchSize) => {
        const queries = await asked(events, batchSize);
        expect(queries.list(localOperator, ask())).toEqual(whole);
        for (let position = 1; position < events.length; position++) {
          const past = queries.list(localOperator, ask({ asOf: String(position) }));
          const shown = past.items.reduce((sum, { proposedChange }) => sum + (proposedChange ?? 0), 0);
          expect(past.totals.proposedChange).toBe(shown);
          expect(past.totals.objects).toBe(past.items.length);
        }
      }),
      { numRuns: 14 },
    );
  });
});

describe('the values of a year', () => {
  const set = (cut: string | null, ruleSetId = 'default') =>
    told('adoption', '2025', 'RuleParametersSet', {
      fiscalYear: 2025,
      ruleSetId,
      values: cut === null ? {} : { 'fair-cut': cut },
      documentNumber: null,
      reason: null,
    });
  const changeOfFair = async (events: readonly Told[], asOf: string | null = null) =>
    (await asked(events)).get(localOperator, { id: '2025-c', asOf, on })?.item.proposedChange;

  it('win over the defaults for every line, also when they were set before the adoption, and only for their rules', async () => {
    expect(await changeOfFair([adopted, ...four, set('-20')])).toBe(yuan(-200));
    expect(await changeOfFair([set('-20'), adopted, ...four])).toBe(yuan(-200));
    expect(await changeOfFair([adopted, ...four, set('-20', 'another')])).toBe(yuan(-100));
    expect(await changeOfFair([adopted, ...four, set('-20'), set(null)])).toBe(yuan(-100));
    expect(await changeOfFair([adopted, ...four, set('-20')], '13')).toBe(yuan(-100));
  });

  it('make another proposal of it, in the list as in the line', async () => {
    const before = (await asked([adopted, ...four])).get(localOperator, { id: '2025-c', asOf: null, on });
    const after = (await asked([adopted, ...four, set('-20')])).get(localOperator, { id: '2025-c', asOf: null, on });
    expect(after?.proposal.hash).not.toBe(before?.proposal.hash);
    expect(after?.proposal).toMatchObject({
      hash: after?.item.proposalHash,
      ruleSet: { definitionHash: before?.proposal.ruleSet?.definitionHash, parameters: { 'fair-cut': '-20' } },
    });
  });
});
