import {
  type BihuanEvent,
  calendarDate,
  defaultGradeScale,
  type Fen,
  localOperator,
  type Outcome,
} from '@bihuan/domain';
import { findingRaised } from '@bihuan/domain/fixtures/findings';
import { describe, expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { evaluationsProjection } from './projection.ts';
import { createEvaluationQueries } from './query.ts';

const opened = (id: string, objectId: string, evaluationYear = 2024): BihuanEvent => ({
  type: 'EvaluationOpened',
  data: {
    evaluationId: id,
    objectId,
    objectKind: 'project',
    fundYear: evaluationYear - 1,
    evaluationYear,
    applyToYear: evaluationYear + 1,
    unitId: 'org-1',
    departmentId: null,
    policyArea: '水利',
    fundsEvaluated: 10_000 as Fen,
    currentBudget: 20_000 as Fen,
    evaluator: null,
    methods: [],
    evidenceMeans: [],
    gradeScale: defaultGradeScale,
    source: null,
    sample: ['currentBudget'],
  },
});
const outcome: Outcome = {
  score: 91.2,
  grade: '优',
  notDemonstrated: false,
  dimensions: [],
  gradeBasis: null,
  comment: null,
  evaluatedOn: null,
};
const registered = (id: string, name: string): [string, BihuanEvent] => [
  `object~${id}`,
  {
    type: 'ObjectRegistered',
    data: {
      objectId: id,
      name,
      code: null,
      kind: 'project',
      unitId: null,
      departmentId: null,
      policyArea: null,
      sample: [],
    },
  },
];
const finding = (id: string): BihuanEvent =>
  findingRaised({
    ...{ findingId: id, evaluationId: 'e1', objectId: 'o1', unitId: 'org-1', description: '资金闲置' },
    ...{ category: '资金管理', class: 'at-once', severity: 'serious', amount: 500 as Fen, dueDate: null },
  });

const told = () => {
  const log = givenEvents(evaluationsProjection);
  const { list, get, listFindings, getFinding } = createEvaluationQueries(log.momentOf);
  return {
    log,
    list: (asked: object = {}) => list(localOperator, { ...now, limit: 10, cursor: null, ...asked }),
    get: (id: string, asked: object = {}) => get(localOperator, { ...now, id, ...asked }),
    listFindings: (asked: object = {}) =>
      listFindings(localOperator, { ...now, calendar: new Map(), limit: 10, cursor: null, ...asked }),
    getFinding: (id: string, asked: object = {}) =>
      getFinding(localOperator, { ...now, calendar: new Map(), id, ...asked }),
  };
};

describe('evaluations as they were', () => {
  it('shows the outcome of each position, and its return to recorded when it is revised', () => {
    const { log, get, list } = told();
    log.given(...registered('o1', '供水项目'));
    log.given('evaluation~e1', opened('e1', 'o1'));
    const recorded = log.given('evaluation~e1', { type: 'OutcomeRecorded', data: { ...outcome, sample: [] } });
    const confirmed = log.given('evaluation~e1', { type: 'OutcomeConfirmed', data: { on: log.day, note: null } });
    log.given('evaluation~e1', {
      type: 'OutcomeRevised',
      data: { ...outcome, score: 85, grade: '良', reason: '复核', documentNumber: null, sample: ['score'] },
    });
    expect(get('e1', { asOf: String(recorded) })?.item).toMatchObject({ outcomeStatus: 'recorded', revision: '1' });
    expect(get('e1', { asOf: String(confirmed) })?.item).toMatchObject({ outcomeStatus: 'confirmed', grade: '优' });
    expect(get('e1')?.item).toMatchObject({
      outcomeStatus: 'recorded',
      grade: '良',
      confirmedOn: null,
      sample: ['currentBudget', 'score'],
      revisions: [{ reason: '复核', score: 85, grade: '良', documentNumber: null }],
      revision: '3',
    });
    expect(list({ grade: '优' }).items).toEqual([]);
    expect(list({ grade: '优', asOf: String(confirmed) }).items).toHaveLength(1);
    expect(get('e1', { asOf: '1' })).toBeNull();
  });

  it('shows what had been added by then: stages, comments, objections and their answers, and no more', () => {
    const { log, get, list } = told();
    const on = log.day;
    const stage = { stage: 'site-visit', reviewRound: null, on, by: '第三方机构', note: null } as const;
    const objection = { objectionId: 'x1', from: '水利局', text: '扣分过重', on };
    const answer = { upheld: false, answer: '维持原结论', on };
    log.given('evaluation~e1', opened('e1', 'o1'));
    const visited = log.given('evaluation~e1', { type: 'StageCompleted', data: stage });
    log.given('evaluation~e1', { type: 'OutcomeRecorded', data: { ...outcome, sample: [] } });
    const objected = log.given('evaluation~e1', { type: 'ObjectionRaised', data: objection });
    log.reopen();
    log.given('evaluation~e1', { type: 'ObjectionResolved', data: { objectionId: 'x1', ...answer } });
    log.given('evaluation~e1', { type: 'CommentReceived', data: { from: '水利局', text: '无', on } });
    const then = (position: number) => ({ asOf: String(position) });
    expect(get('e1', then(1))?.item).toMatchObject({ stages: [], objections: [], comments: [], revision: '0' });
    expect(get('e1', then(visited))?.item).toMatchObject({ stages: [stage], outcomeStatus: 'none', revision: '1' });
    expect(get('e1', then(objected))?.item).toMatchObject({
      objections: [{ ...objection, resolution: null }],
      comments: [],
      grade: '优',
      revision: '3',
    });
    expect(get('e1')?.item).toMatchObject({
      stages: [stage],
      objections: [{ ...objection, resolution: answer }],
      comments: [{ from: '水利局', text: '无', on }],
      revision: '5',
    });
    expect(list(then(visited)).items).toMatchObject([{ revision: '1' }]);
    expect(list().items).toMatchObject([{ revision: '5' }]);
    expect(Object.keys(list().items[0] ?? {})).not.toContain('stages');
  });

  it('keeps what an amendment does not state', () => {
    const { log, get } = told();
    log.given('evaluation~e1', opened('e1', 'o1'));
    log.given('evaluation~e1', {
      type: 'EvaluationAmended',
      data: { policyArea: '农业', reason: '更正', sample: ['policyArea'] },
    });
    expect(get('e1')?.item).toMatchObject({ policyArea: '农业', currentBudget: 20_000, objectName: 'o1' });
  });

  it('pages newest year first, then by name, and loses nobody between pages', () => {
    const { log, list } = told();
    for (const [id, name] of [
      ['o1', '丙'],
      ['o2', '甲'],
      ['o3', '乙'],
    ] as const)
      log.given(...registered(id, name));
    for (const id of ['o1', 'o2', 'o3']) log.given(`evaluation~e-${id}`, opened(`e-${id}`, id));
    log.given('evaluation~old', opened('old', 'o2', 2022));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = list({ limit: 1, cursor });
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(['e-o1', 'e-o3', 'e-o2', 'old']);
    expect(() => list({ cursor: 'nonsense' })).toThrow(expect.objectContaining({ code: 'request.bad-cursor' }));
  });

  it('shows a renamed object by its new name now and by its old name then', () => {
    const { log, list, listFindings } = told();
    log.given('organisation~org-1', {
      type: 'OrganisationRegistered',
      data: { organisationId: 'org-1', name: '水利局', code: null, kind: 'unit', parentId: null, sample: [] },
    });
    log.given(...registered('o1', '旧名'));
    log.given('evaluation~e1', opened('e1', 'o1'));
    const before = log.given('finding~f1', finding('f1'));
    log.given('object~o1', { type: 'ObjectRenamed', data: { name: '新名', reason: '更名' } });
    log.given('organisation~org-1', { type: 'OrganisationRenamed', data: { name: '水务局', reason: '机构改革' } });
    expect(list({ q: '新名' }).items).toMatchObject([{ objectName: '新名', unit: '水务局', revision: '0' }]);
    expect(list({ q: '旧名' }).items).toEqual([]);
    expect(list({ asOf: String(before) }).items).toMatchObject([{ objectName: '旧名', unit: '水利局' }]);
    expect(listFindings().items).toMatchObject([{ objectName: '新名', unit: '水务局' }]);
  });

  it('keeps withdrawn evaluations and findings in sight, with their status', () => {
    const { log, list, listFindings, getFinding } = told();
    log.given('evaluation~e1', opened('e1', 'o1'));
    log.given('finding~f1', finding('f1'));
    log.given('finding~f2', finding('f2'));
    log.given('finding~f1', { type: 'FindingWithdrawn', data: { reason: '重复' } });
    log.given('evaluation~e1', { type: 'EvaluationWithdrawn', data: { reason: '误录' } });
    expect(list().items).toMatchObject([{ id: 'e1', status: 'withdrawn' }]);
    expect(Object.keys(list().items[0] ?? {})).not.toContain('gradeScale');
    expect(listFindings({ status: 'open' }).items).toMatchObject([{ id: 'f2', amount: 500 }]);
    expect(getFinding('f1')?.item).toMatchObject({ status: 'withdrawn', revision: '1' });
    expect(getFinding('f3')).toBeNull();
  });

  it('shows a finding as it stood at each position and on each day, also after a restart', () => {
    const { log, getFinding, listFindings } = told();
    const at = (event: BihuanEvent) => log.given('finding~f1', event);
    log.given('evaluation~e1', opened('e1', 'o1'));
    log.given('finding~f1', finding('f1'));
    const dueDate = calendarDate('2025-03-31');
    const responsible = { personId: null, role: '财务科' };
    const promised = at({
      type: 'CommitmentMade',
      data: {
        measures: [{ measureId: '1', text: '退回', target: null, dueDate }],
        responsible,
        on: log.day,
        sample: ['measures'],
      },
    });
    log.reopen();
    at({
      type: 'ExtensionRequested',
      data: { extensionId: 'x', measureIds: ['1'], until: calendarDate('2025-06-30'), reason: '分期', on: log.day },
    });
    const extended = at({
      type: 'ExtensionGranted',
      data: { extensionId: 'x', until: calendarDate('2025-05-31'), reason: null, on: log.day },
    });
    log.given('object~o1', { type: 'ObjectRenamed', data: { name: '新名', reason: '更名' } });
    const then = (asOf: number, on: string) => getFinding('f1', { asOf: String(asOf), on: calendarDate(on) })?.item;
    expect(then(promised - 1, '2025-04-02')).toMatchObject({ state: 'raised', standing: { kind: 'no-due-date' } });
    expect(then(promised, '2025-04-02')).toMatchObject({ dueDate, standing: { kind: 'overdue', days: 2 }, percent: 0 });
    expect(then(extended, '2025-04-02')).toMatchObject({
      originalDueDate: dueDate,
      dueDate: '2025-05-31',
      standing: { kind: 'running', days: 42 },
      timesExtended: 1,
      sample: ['measures'],
      revision: '3',
    });
    expect(listFindings({ state: 'committed' }).items).toMatchObject([{ id: 'f1', objectName: '新名', revision: '3' }]);
    expect(listFindings({ state: 'raised' }).items).toEqual([]);
  });

  it('goes on after a restart from what the file holds', () => {
    const { log, get } = told();
    log.given('evaluation~e1', opened('e1', 'o1'));
    log.reopen();
    log.given('evaluation~e1', {
      type: 'SelfEvaluationRecorded',
      data: { score: 95, grade: '优', on: null, note: null, sample: ['score'] },
    });
    expect(get('e1')?.item).toMatchObject({ selfScore: 95, sample: ['currentBudget', 'selfScore'], revision: '1' });
  });
});
