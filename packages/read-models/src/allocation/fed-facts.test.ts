import { calendarDate, type FactName, type Fen, factNames, subjectFlags } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { adopted, evaluated, outcome, told } from '../fixtures/evaluated-objects.ts';
import { closedFinding, raisedFinding } from '../fixtures/findings.ts';
import { type Told, tell } from '../fixtures/told.ts';
import { allocationProjection } from './projection.ts';

const on = calendarDate('2024-09-30');
const subject = { kind: 'object', id: 'a' };

/** An evaluation of an earlier year of the same object. */
const earlier = (year: number): Told[] => {
  const opened = evaluated('a', '差', 1000 as Fen)[1] as Told;
  const data = { ...opened.event.data, evaluationId: `e-${year}`, applyToYear: year };
  const stream = `141100.evaluation~e-${year}`;
  return [
    { stream, event: { ...opened.event, data } as Told['event'] },
    told('evaluation', `e-${year}`, 'OutcomeRecorded', outcome('差')),
  ];
};

const budget = {
  currentBudget: 1000,
  lastBudget: 900,
  executedAmount: 400,
  plannedProgress: '75',
  carryOver: 10,
  balance: 30,
  lastBalance: 20,
  amountAsked: 1200,
  grantBase: 800,
  exAnteCut: 50,
  fundKind: '一般公共预算',
};

/** Everything that can be recorded about an object in the preparation of a year's budget. */
const everything: readonly Told[] = [
  adopted,
  ...evaluated('a', '差', 1000 as Fen),
  ...earlier(2024),
  ...earlier(2023),
  told('evaluation', 'e-a', 'SelfEvaluationRecorded', { score: 95, grade: '优', on: null, note: null, sample: [] }),
  told('evaluation', 'e-a', 'EvaluationAmended', {
    evaluator: '第三方机构',
    fundsEvaluated: 5000,
    departmentId: 'd',
    sample: [],
  }),
  told('evaluation', 'e-a', 'OutcomeRevised', {
    ...outcome('差'),
    score: 55,
    dimensions: ['decision', 'process', 'output', 'effect'].map((dimension) => ({ dimension, score: 10, weight: 20 })),
    gradeBasis: { kind: 'higher-level', note: '省评' },
    reason: '复核',
  }),
  raisedFinding('f1', 'e-a', { dueDate: '2024-12-02' }),
  raisedFinding('f2', 'e-a'),
  closedFinding('f2', 'rectified'),
  told('finding', 'f1', 'RepeatRecognised', { repeatOf: 'f0', severity: 'serious', reason: '同类' }),
  told('chase', 'f1', 'DeadlinePassed', { round: 0, dueDate: '2024-12-02', on: '2024-12-05' }),
  told('budget', '2025-object-a', 'BudgetFactsRecorded', {
    fiscalYear: 2025,
    subject,
    recordId: 'r',
    speaksOf: on,
    facts: budget,
    document: null,
    reason: null,
    sample: [],
  }),
  ...subjectFlags.map((flag) =>
    told('flags', '2025-object-a', 'SubjectFlagged', {
      fiscalYear: 2025,
      subject,
      flagId: flag,
      flag,
      on,
      basis: '依据',
      documentNumber: null,
      sample: [],
    }),
  ),
  told('ranking', 'all', 'RankingMembersListed', {
    draftId: 'd',
    from: 0,
    members: [{ subject, name: 'a', score: 55, eventId: null, rank: 1, percentile: '100', quotas: ['first'] }],
  }),
  told('ranking', 'all', 'RankingFixed', {
    rankingId: 'all',
    fiscalYear: 2025,
    version: 1,
    group: { name: '全部' },
    method: { quotas: [{ id: 'first', end: 'top', percent: '20' }] },
    counted: 1,
    sample: [],
  }),
  told('adoption', '2025', 'CeilingFixed', { fiscalYear: 2025, reductions: [{ subjectId: 'a', reduction: 7 }] }),
];

it('no rule waits for a fact that nobody can record: each has its value and the event that said so', async () => {
  const { database } = await tell(allocationProjection, everything);
  const row = database
    .prepare("SELECT line FROM line_versions WHERE line_id = '2025-a' ORDER BY valid_from DESC")
    .get();
  const facts = JSON.parse(String(row?.['line'])).facts as Record<FactName, { value: unknown; eventId: string | null }>;
  const unfed = factNames.filter((name) => facts[name] === undefined || facts[name].eventId === null);
  expect(unfed).toEqual([]);
  const events = new Set(everything.map((_, index) => `event-${index + 1}`));
  expect(factNames.filter((name) => !events.has(facts[name].eventId ?? ''))).toEqual([]);
});
