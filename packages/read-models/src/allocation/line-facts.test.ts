import { calendarDate, type Fen, localOperator } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { adopted, adoptedWithDepartments, evaluated, outcome, told } from '../fixtures/evaluated-objects.ts';
import { closedFinding, raisedFinding } from '../fixtures/findings.ts';
import { type Told, tell } from '../fixtures/told.ts';
import { allocationProjection } from './projection.ts';
import { createAllocationQueries } from './query.ts';

const on = calendarDate('2025-03-01');
const yuan = (amount: number) => (amount * 100) as Fen;
/** Facts as the row keeps them, whatever the rules look at. */
async function factsIn(events: readonly Told[], lineId: string, asOf = events.length) {
  const { database } = await tell(allocationProjection, events);
  const row = database
    .prepare('SELECT line FROM line_versions WHERE line_id = ? AND valid_from <= ? AND valid_to > ?')
    .get(lineId, asOf, asOf);
  return row === undefined ? null : JSON.parse(String(row['line'])).facts;
}

const evaluation = (id: string, objectId: string, applyToYear: number, more: object = {}): Told => {
  const opened = evaluated(objectId, '差', yuan(1000))[1] as Told;
  const data = { ...opened.event.data, evaluationId: id, objectId, applyToYear, ...more };
  return { ...opened, stream: `141100.evaluation~${id}`, event: { ...opened.event, data } as Told['event'] };
};
const recorded = (subject: string, facts: object, sample: string[] = []) =>
  told('budget', subject, 'BudgetFactsRecorded', {
    fiscalYear: 2025,
    recordId: `r-${JSON.stringify(facts).length}`,
    speaksOf: on,
    facts,
    document: null,
    reason: null,
    sample,
  });
const ranking = (...members: [string, number][]): Told[] => [
  told('ranking', 'all', 'RankingMembersListed', {
    draftId: 'd',
    from: 0,
    members: members.map(([id, rank]) => ({
      subject: { kind: 'object', id },
      name: id,
      score: 80,
      eventId: null,
      rank,
      percentile: '33.333333',
      quotas: rank === 1 ? ['first'] : [],
    })),
  }),
  told('ranking', 'all', 'RankingFixed', {
    rankingId: 'all',
    fiscalYear: 2025,
    version: 1,
    group: { name: '全部' },
    method: { quotas: [{ id: 'first', end: 'top', percent: '20' }] },
    counted: 3,
    sample: [],
  }),
];

describe('the facts of a line', () => {
  it('say what the outcome said of each dimension and of the unit’s own view', async () => {
    const own = told('evaluation', 'e-a', 'SelfEvaluationRecorded', { score: 95, grade: '优', on: null, note: null });
    const revised = told('evaluation', 'e-a', 'OutcomeRevised', {
      ...outcome('中'),
      dimensions: [{ dimension: 'effect', score: 20, weight: 30 }],
      gradeBasis: { kind: 'higher-level', note: '省评' },
    });
    expect(await factsIn([adopted, ...evaluated('a', '良', yuan(10)), own, revised], '2025-a')).toMatchObject({
      ownGrade: { value: '优', eventId: 'event-5' },
      ownScore: { value: 95 },
      effectScore: { value: 66.666666, eventId: 'event-6' },
      gradeGivenByHigherLevel: { value: '中', eventId: 'event-6' },
    });
  });

  it('prefer what the budget office has recorded, and follow it', async () => {
    const events = [
      adopted,
      ...evaluated('a', '中', yuan(1000)),
      recorded('2025-object-a', { currentBudget: yuan(2000), executedAmount: yuan(1500) }),
      told('flags', '2025-object-a', 'SubjectFlagged', {
        fiscalYear: 2025,
        flagId: 'f',
        flag: 'accident',
        on,
        sample: [],
      }),
    ];
    expect(await factsIn(events, '2025-a')).toMatchObject({
      currentBudget: { value: yuan(2000), eventId: 'event-5' },
      executionRate: { value: 75, eventId: 'event-5' },
      accident: { value: true, eventId: 'event-6' },
    });
    const { momentOf } = await tell(allocationProjection, events);
    const { items, totals } = createAllocationQueries(momentOf).list(localOperator, {
      fiscalYear: 2025,
      asOf: null,
      on,
      sort: 'object',
      limit: 10,
    });
    expect(items[0]).toMatchObject({ currentBudget: yuan(2000), proposedChange: yuan(-200) });
    expect(totals).toMatchObject({ currentBudget: yuan(2000), proposedChange: yuan(-200) });
  });

  it('know the grades of earlier years, and follow a revision of one of them', async () => {
    const lowest = (id: string) => told('evaluation', id, 'OutcomeRecorded', outcome('差'));
    const events = [
      adopted,
      ...evaluated('a', '差', yuan(1000)),
      evaluation('e-2024', 'a', 2024),
      lowest('e-2024'),
      evaluation('e-2023', 'a', 2023),
      lowest('e-2023'),
    ];
    expect(await factsIn(events, '2025-a')).toMatchObject({
      gradeOneYearAgo: { value: '差', eventId: 'event-6' },
      gradeTwoYearsAgo: { value: '差', eventId: 'event-8' },
      consecutiveLowest: { value: 3 },
    });
    const better = told('evaluation', 'e-2024', 'OutcomeRevised', { ...outcome('中'), reason: '复核' });
    expect(await factsIn([...events, better], '2025-a')).toMatchObject({
      gradeOneYearAgo: { value: '中', eventId: 'event-9' },
      consecutiveLowest: { value: 1 },
    });
    const before = await factsIn(events, '2025-a', 5);
    expect(before.gradeOneYearAgo).toBeUndefined();
  });

  it('take the rank from a list once it is fixed, for its members only', async () => {
    const events = [adopted, ...evaluated('a', '优', yuan(10)), ...evaluated('b', '良', yuan(10))];
    const { database } = await tell(allocationProjection, [...events, ...ranking(['a', 1])]);
    const versions = database.prepare('SELECT line_id, count(*) AS n FROM line_versions GROUP BY line_id').all();
    expect(versions.map((row) => [row['line_id'], row['n']])).toEqual([
      ['2025-a', 2],
      ['2025-b', 1],
    ]);
    expect(await factsIn([...events, ...ranking(['a', 1])], '2025-a')).toMatchObject({
      rank: { value: 1, eventId: 'event-9' },
      percentile: { value: 33.333333 },
      withinQuota: { value: true },
    });
    const without = [...events, ...ranking(['a', 1]), ...ranking(['b', 1])];
    expect((await factsIn(without, '2025-a')).rank).toBeUndefined();
    expect(await factsIn(without, '2025-b')).toMatchObject({ rank: { value: 1, eventId: 'event-11' } });
    const withdrawn = told('ranking', 'all', 'RankingWithdrawn', { reason: '误', on });
    expect((await factsIn([...without, withdrawn], '2025-b')).rank).toBeUndefined();
  });

  it('count findings by how they stand', async () => {
    const events = [
      adopted,
      ...evaluated('a', '中', yuan(10)),
      raisedFinding('f1', 'e-a', { severity: 'minor' }),
      raisedFinding('f2', 'e-a', { severity: 'serious' }),
      raisedFinding('f3', 'e-a', { severity: 'moderate' }),
      told('finding', 'f1', 'RepeatRecognised', { repeatOf: 'f0', severity: 'moderate', reason: '同类' }),
      closedFinding('f2', 'rectified'),
    ];
    expect(await factsIn(events, '2025-a')).toMatchObject({
      openFindings: { value: 2, eventId: 'event-9' },
      shareVerified: { value: 33.333333 },
      worstOpenSeverity: { value: 'moderate' },
      repeats: { value: 1 },
    });
  });

  it('count working days overdue until the office has it, and from the later day that was given or promised', async () => {
    // A Friday; the Monday after it is the first working day overdue.
    const dueDate = calendarDate('2025-03-14');
    const measure = (due: string) => ({ measureId: '1', text: '整改', target: null, dueDate: due });
    const promise = (due: string) => ({
      measures: [measure(due)],
      responsible: { personId: null, role: '负责人' },
      on,
      sample: [],
    });
    const passed = told('chase', 'f1', 'DeadlinePassed', { round: 0, dueDate, on: '2025-03-15' });
    const reminded = told('chase', 'f1', 'ReminderIssued', { on: '2025-03-21' });
    const before = [adopted, ...evaluated('a', '中', yuan(10)), raisedFinding('f1', 'e-a', { dueDate }), passed];
    const days = async (...more: Told[]) => (await factsIn([...before, ...more], '2025-a')).overdueWorkingDays;
    expect(await days()).toBeUndefined();
    expect(await days(reminded)).toEqual({ value: 5, eventId: 'event-7', provisional: true });
    const at = (type: string, data: object): Told => ({
      ...told('finding', 'f1', type, data),
      day: calendarDate('2025-03-24'),
    });
    const submitted = at('CompletionSubmitted', { claim: 'complete', note: null, evidence: [], on, sample: [] });
    expect(await days(reminded, submitted)).toBeUndefined();
    const returned = at('CompletionReturned', { round: 1, reasons: ['不足'], on });
    expect(await days(reminded, submitted, returned)).toMatchObject({ value: 6, eventId: 'event-9' });
    expect(await days(reminded, at('CommitmentMade', promise('2025-04-30')))).toBeUndefined();
    expect(await days(reminded, at('CommitmentMade', promise('2025-03-20')))).toMatchObject({ value: 2 });
    const holiday = { year: 2025, daysOff: ['2025-03-17', '2025-03-18'], makeUpDays: [] };
    const published = told('calendar', '2025', 'CalendarPublished', { ...holiday, documentNumber: '1', reason: null });
    expect(await days(reminded, published)).toMatchObject({ value: 3, eventId: 'event-8' });
  });
});

describe('the line of a department as a whole', () => {
  const named = told('organisation', 'd1', 'OrganisationRegistered', { name: '教育局' });
  const list = async (events: readonly Told[]) => {
    const { momentOf } = await tell(allocationProjection, events);
    const asked = { fiscalYear: 2025, asOf: null, on, sort: 'object', limit: 10 } as const;
    return createAllocationQueries(momentOf).list(localOperator, asked);
  };
  const stoodFor = (grade: string) => [
    ...evaluated('w', grade, yuan(500), 'd1').map((one) => {
      const data = { ...one.event.data, ...('objectKind' in one.event.data && { objectKind: 'whole-department' }) };
      return { ...one, event: { ...one.event, data } as Told['event'] };
    }),
  ];

  it('stands on what is on record and is summed up beside the objects, never with them', async () => {
    const { items, totals } = await list([
      adoptedWithDepartments,
      named,
      ...evaluated('a', '中', yuan(1000), 'd1'),
      recorded('2025-department-d1', { currentBudget: yuan(5000) }),
    ]);
    expect(items.map(({ id, objectName, objectKind, grade }) => [id, objectName, objectKind, grade])).toEqual([
      ['2025-a', '对象a', 'project', '中'],
      ['2025-d1', '教育局', 'whole-department', null],
    ]);
    expect(totals).toMatchObject({ objects: 1, currentBudget: yuan(1000) });
    expect(totals.byDepartment).toMatchObject([{ departmentId: 'd1', objects: 1, currentBudget: yuan(1000) }]);
    expect(totals.departments).toMatchObject({ lines: 1, currentBudget: yuan(5000) });
  });

  it('gives way to an object that stands for the department, which then has its facts, and comes back with its end', async () => {
    const facts = recorded('2025-department-d1', { balance: yuan(7) });
    const events = [adoptedWithDepartments, named, facts, ...stoodFor('中')];
    expect((await list(events)).items.map(({ id }) => id)).toEqual(['2025-w']);
    expect(await factsIn(events, '2025-w')).toMatchObject({ balance: { value: yuan(7), eventId: 'event-3' } });
    const withdrawn = told('evaluation', 'e-w', 'EvaluationWithdrawn', { reason: '误' });
    expect((await list([...events, withdrawn])).items.map(({ id }) => id)).toEqual(['2025-d1']);
    const another = told('evaluation', 'e-w', 'EvaluationAmended', { departmentId: 'd2', sample: [] });
    expect((await list([...events, another])).items.map(({ id }) => id)).toEqual(['2025-w', '2025-d1']);
  });

  it('is there only while the rules in force have a table for departments', async () => {
    const facts = recorded('2025-department-d1', { currentBudget: yuan(5000) });
    const idsAfter = async (...events: Told[]) => (await list([named, ...events])).items.map(({ id }) => id);
    expect(await idsAfter(adopted, facts)).toEqual([]);
    expect(await idsAfter(adopted, facts, adoptedWithDepartments)).toEqual(['2025-d1']);
    expect(await idsAfter(adoptedWithDepartments, facts, adopted)).toEqual([]);
  });
});

it('rebuilds the same bytes from the same log, whatever the size of the pieces', async () => {
  const events = [
    adoptedWithDepartments,
    ...evaluated('a', '优', yuan(10), 'd1'),
    ...evaluated('b', '良', yuan(10), 'd1'),
    ...evaluated('c', '差', yuan(10), 'd1'),
    recorded('2025-object-b', { currentBudget: yuan(2000) }),
    recorded('2025-department-d1', { currentBudget: yuan(2000) }),
    ...ranking(['a', 1], ['b', 2], ['c', 3]),
  ];
  const rowsOf = async (batch: number) => {
    const { database } = await tell(allocationProjection, events, batch);
    const tables = ['line_versions', 'cells', 'cell_versions', 'states', 'governing', 'ranking_members'];
    return JSON.stringify(tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all()));
  };
  const once = await rowsOf(events.length);
  expect(await rowsOf(events.length)).toBe(once);
  expect(await rowsOf(1)).toBe(once);
});
