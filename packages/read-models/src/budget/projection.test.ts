import {
  type BihuanEvent,
  calendarDate as day,
  fen,
  localOperator,
  type RankingMember,
  type SubjectFlag,
  subjectYearId,
} from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { budgetProjection } from './projection.ts';
import { createBudgetQueries } from './query.ts';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

const subject = { kind: 'object', id: 'o1' } as const;
const ofSubject = subjectYearId(2025, subject);

const facts = (
  recordId: string,
  stated: DataOf<'BudgetFactsRecorded'>['facts'],
  sample: string[] = [],
): BihuanEvent => ({
  type: 'BudgetFactsRecorded',
  data: {
    fiscalYear: 2025,
    subject,
    recordId,
    speaksOf: day('2024-09-30'),
    facts: stated,
    document: null,
    reason: '更正',
    sample,
  },
});
const flagged = (flagId: string, flag: SubjectFlag): BihuanEvent => ({
  type: 'SubjectFlagged',
  data: {
    fiscalYear: 2025,
    subject,
    flagId,
    flag,
    on: day('2024-08-06'),
    basis: '工地坍塌',
    documentNumber: null,
    sample: [],
  },
});
const member = (id: string, rank: number | null, quotas: string[] = []): RankingMember => ({
  subject: { kind: 'object', id },
  name: `项目${id}`,
  score: rank === null ? null : 100 - rank,
  eventId: `score-${id}`,
  rank,
  percentile: rank === null ? null : String(rank * 10),
  quotas,
});
const listed = (draftId: string, from: number, members: RankingMember[]): BihuanEvent => ({
  type: 'RankingMembersListed',
  data: { draftId, from, members },
});
const fixed = (rankingId: string, counted: number, sample: string[] = []): BihuanEvent => ({
  type: 'RankingFixed',
  data: {
    rankingId,
    fiscalYear: 2025,
    version: 1,
    draftId: 'd1',
    group: { name: '重点项目', subjectKind: 'object', objectKinds: [], departmentIds: [], policyAreas: [] },
    method: {
      ties: 'shared',
      atQuotaEdge: 'out',
      rounding: 'down',
      withoutScore: 'counted',
      outcomes: 'confirmed',
      quotas: [
        { id: 'first-20', end: 'top', percent: '20' },
        { id: 'first-10', end: 'top', percent: '10' },
      ],
    },
    members: 2,
    membersHash: 'a'.repeat(64),
    counted,
    places: [
      { quotaId: 'first-20', places: 2 },
      { quotaId: 'first-10', places: 1 },
    ],
    on: day('2025-02-12'),
    documentNumber: null,
    reason: null,
    sample,
  },
});

function setUp() {
  const log = givenEvents(budgetProjection);
  log.given('object~o1', {
    type: 'ObjectRegistered',
    data: {
      objectId: 'o1',
      name: '供水项目',
      code: null,
      kind: 'project',
      unitId: null,
      departmentId: 'dep-1',
      policyArea: '民生',
      sample: [],
    },
  });
  const ask = createBudgetQueries(log.momentOf);
  const factsAt = (asOf: number | null = null) => {
    const asked = { ...now, asOf: asOf === null ? null : String(asOf), fiscalYear: 2025, subject };
    return ask.factsOf(localOperator, asked).known.facts;
  };
  return { ...log, ask, factsAt };
}

describe('the facts of a subject', () => {
  it('are those known at the moment, each with the event behind it, and a correction leaves the past as it was', () => {
    const { given, factsAt } = setUp();
    const first = given(`budget~${ofSubject}`, facts('r1', { currentBudget: fen(200), executedAmount: fen(100) }));
    const corrected = given(`budget~${ofSubject}`, facts('r2', { executedAmount: fen(150) }, ['executedAmount']));
    expect(factsAt(first)).toMatchObject({
      executedAmount: { value: 100, eventId: `event-${first}`, sample: false },
      executionRate: { value: '50', eventId: `event-${first}` },
    });
    expect(factsAt()).toMatchObject({
      currentBudget: { value: 200, eventId: `event-${first}`, speaksOf: '2024-09-30', sample: false },
      executedAmount: { value: 150, eventId: `event-${corrected}`, sample: true },
      executionRate: { value: '75', eventId: `event-${corrected}`, restsOn: [`event-${first}`], sample: true },
    });
    const withdrawal = { recordId: 'r2', reason: '又错了' };
    given(`budget~${ofSubject}`, { type: 'BudgetRecordWithdrawn', data: withdrawal });
    expect(factsAt()).toEqual(factsAt(first));
  });

  it('do not mix with those of a department of the same id, nor with another year', () => {
    const { given, ask, factsAt } = setUp();
    given(`budget~${subjectYearId(2025, { kind: 'department', id: 'o1' })}`, facts('r1', { balance: fen(5) }));
    given(`budget~${subjectYearId(2026, subject)}`, facts('r2', { balance: fen(6) }));
    expect(factsAt().balance).toBeUndefined();
    const of = { ...now, fiscalYear: 2025, subject: { kind: 'department', id: 'o1' } } as const;
    expect(ask.factsOf(localOperator, of).known.facts.balance).toMatchObject({ value: 5 });
  });

  it('say of every flag whether it is in force: one that nobody raised is false', () => {
    const { given, factsAt } = setUp();
    const raised = given(`flags~${ofSubject}`, flagged('f1', 'accident'));
    expect(factsAt()).toMatchObject({
      accident: { value: true, eventId: `event-${raised}`, speaksOf: '2024-08-06' },
      dishonesty: { value: false, eventId: null },
    });
    const withdrawal = { flagId: 'f1', reason: '不属责任事故', on: day('2024-12-01') };
    given(`flags~${ofSubject}`, { type: 'SubjectFlagWithdrawn', data: withdrawal });
    expect(factsAt().accident).toMatchObject({ value: false });
    expect(factsAt(raised).accident).toMatchObject({ value: true });
  });
});

describe('the rank of a subject', () => {
  it('is that of the list that was fixed, within the quota that it states first or not, and ends with a list that leaves it out', () => {
    const { given, factsAt } = setUp();
    given('ranking~key', listed('d1', 0, [member('o2', 1), member('o1', 2, ['first-20', 'first-10'])]));
    expect(factsAt().rank).toBeUndefined();
    const at = given('ranking~key', fixed('key', 10));
    expect(factsAt()).toMatchObject({
      rank: { value: 2, eventId: `event-${at}`, restsOn: ['score-o1'] },
      percentile: { value: '20' },
      withinQuota: { value: true },
    });
    given('ranking~key', listed('d2', 0, [member('o2', 1)]));
    expect(factsAt().rank).toMatchObject({ value: 2 });
    given('ranking~key', fixed('key', 10));
    expect(factsAt().rank).toBeUndefined();
    expect(factsAt(at).rank).toMatchObject({ value: 2 });
  });

  it('comes from the widest list, and is none for whoever has no score', () => {
    const { given, factsAt, ask } = setUp();
    given('ranking~few', listed('d1', 0, [member('o1', 1)]));
    given('ranking~few', fixed('few', 3));
    given('ranking~all', listed('d1', 0, [member('o1', 7)]));
    given('ranking~all', fixed('all', 30));
    expect(factsAt().rank).toMatchObject({ value: 7 });
    expect(ask.factsOf(localOperator, { ...now, fiscalYear: 2025, subject }).known.rankings).toHaveLength(2);
    given('ranking~all', { type: 'RankingWithdrawn', data: { reason: '分组有误', on: day('2025-03-01') } });
    expect(factsAt().rank).toMatchObject({ value: 1 });
    given('ranking~few', listed('d2', 0, [member('o1', null)]));
    given('ranking~few', fixed('few', 3));
    expect(factsAt().rank).toBeUndefined();
  });

  it('is listed a page at a time, and drafts that another one interrupted leave nothing behind', () => {
    const { given, ask } = setUp();
    given('ranking~key', listed('d0', 0, [member('o8', 1), member('o9', 2)]));
    given('ranking~key', listed('d1', 0, [member('o2', 1)]));
    given('ranking~key', listed('d1', 1, [member('o1', 2)]));
    given('ranking~key', fixed('key', 2));
    const page = (cursor: string | null) => ask.getRanking(localOperator, { ...now, id: 'key', limit: 1, cursor });
    const first = page(null);
    expect(first?.members.map(({ subject: { id } }) => id)).toEqual(['o2']);
    const second = page(first?.next ?? null);
    expect(second?.members.map(({ subject: { id } }) => id)).toEqual(['o1']);
    expect(second?.next).toBeNull();
    expect(ask.listRankings(localOperator, { ...now, fiscalYear: 2025 }).items).toHaveLength(1);
    expect(ask.listRankings(localOperator, { ...now, fiscalYear: 2026 }).items).toHaveLength(0);
  });
});

describe('lists', () => {
  it('go by the name that the subject has at the moment', () => {
    const { given, ask } = setUp();
    const recorded = given(`budget~${ofSubject}`, facts('r1', { currentBudget: fen(1) }));
    given(`flags~${ofSubject}`, flagged('f1', 'accident'));
    given('object~o1', { type: 'ObjectRenamed', data: { name: '供水工程', reason: '更名' } });
    const page = { ...now, fiscalYear: 2025, limit: 10, cursor: null };
    const names = (asked: object) => ask.list(localOperator, { ...page, ...asked }).items.map(({ name }) => name);
    expect(names({})).toEqual(['供水工程']);
    expect(names({ asOf: String(recorded) })).toEqual(['供水项目']);
    expect(names({ q: '供水工' })).toEqual(['供水工程']);
    expect(names({ kind: 'department' })).toEqual([]);
    expect(ask.listFlags(localOperator, { ...page, flag: 'accident' }).items).toHaveLength(1);
    expect(ask.listFlags(localOperator, { ...page, flag: 'dishonesty' }).items).toHaveLength(0);
  });
});

describe('scores for a ranking', () => {
  it('are those of the evaluation opened last, with the object’s own department where it names none', () => {
    const { given, ask } = setUp();
    const opened = (evaluationId: string): BihuanEvent =>
      ({
        type: 'EvaluationOpened',
        data: {
          evaluationId,
          objectId: 'o1',
          objectKind: 'project',
          applyToYear: 2025,
          departmentId: null,
          policyArea: null,
        },
      }) as unknown as BihuanEvent;
    const scored = (score: number | null): BihuanEvent =>
      ({ type: 'OutcomeRecorded', data: { score, grade: '良', sample: [] } }) as unknown as BihuanEvent;
    given('evaluation~e1', opened('e1'));
    const first = given('evaluation~e1', scored(88));
    const items = () => ask.scoresOf(localOperator, { ...now, fiscalYear: 2025 }).items;
    expect(items()).toEqual([
      {
        objectId: 'o1',
        name: '供水项目',
        objectKind: 'project',
        departmentId: 'dep-1',
        policyArea: '民生',
        score: 88,
        outcomeStatus: 'recorded',
        eventId: `event-${first}`,
      },
    ]);
    given('evaluation~e2', opened('e2'));
    given('evaluation~e2', scored(70));
    given('evaluation~e2', { type: 'OutcomeConfirmed', data: { on: day('2025-02-10'), note: null } });
    expect(items()).toMatchObject([{ score: 70, outcomeStatus: 'confirmed' }]);
    given('evaluation~e2', { type: 'EvaluationWithdrawn', data: { reason: '登记有误' } });
    expect(items()).toMatchObject([{ score: 88 }]);
  });
});
