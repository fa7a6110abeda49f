import { type BihuanEvent, defaultGradeScale, type Fen, localOperator, type Proposal } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { timelineProjection } from './projection.ts';
import { createTimelineQueries } from './query.ts';

const registered: BihuanEvent = {
  type: 'ObjectRegistered',
  data: {
    objectId: 'o1',
    name: '供水项目',
    code: null,
    kind: 'continuing-project',
    unitId: 'org-1',
    departmentId: null,
    policyArea: '水利',
    sample: [],
  },
};
const opened: BihuanEvent = {
  type: 'EvaluationOpened',
  data: {
    evaluationId: 'e1',
    objectId: 'o1',
    objectKind: 'continuing-project',
    fundYear: 2023,
    evaluationYear: 2024,
    applyToYear: 2025,
    unitId: null,
    departmentId: null,
    policyArea: null,
    fundsEvaluated: 100_000_000 as Fen,
    currentBudget: 50_000 as Fen,
    evaluator: null,
    methods: [],
    evidenceMeans: [],
    gradeScale: defaultGradeScale,
    source: null,
    sample: ['currentBudget'],
  },
};
const proposal: Proposal = {
  status: 'determined',
  currentBudget: 50_000 as Fen,
  change: -15_000 as Fen,
  bounds: null,
  proposedBudget: 35_000 as Fen,
  held: null,
  heldUntil: null,
  priority: false,
  effects: [],
  missing: [],
  ruleSet: null,
  rowId: null,
  rowNumber: null,
  facts: {},
  engine: 'test',
  hash: 'a'.repeat(64),
};
const overridden: BihuanEvent = {
  type: 'AdjustmentOverridden',
  data: {
    fiscalYear: 2025,
    subjectId: 'o1',
    proposal,
    change: -10_000 as Fen,
    finalBudget: 40_000 as Fen,
    documentNumber: '吕财预〔2025〕9号',
    reason: '承诺的接口已经开通',
  },
};

function told() {
  const log = givenEvents(timelineProjection);
  const { get } = createTimelineQueries(log.momentOf);
  log.given('organisation~org-1', {
    type: 'OrganisationRegistered',
    data: { organisationId: 'org-1', name: '水利局', code: null, kind: 'unit', parentId: null, sample: [] },
  });
  log.given('object~o1', registered);
  log.given('evaluation~e1', opened);
  return {
    log,
    get: (id: string, asked: object = {}) => get(localOperator, { ...now, limit: 100, cursor: null, id, ...asked }),
  };
}

describe('the timeline of an object', () => {
  it('is found by the object, its evaluation, its finding and its line', () => {
    const { log, get } = told();
    log.given('finding~f1', {
      type: 'FindingRaised',
      data: {
        findingId: 'f1',
        evaluationId: 'e1',
        objectId: 'o1',
        unitId: null,
        description: '资金闲置',
        category: '资金管理',
        class: 'at-once',
        severity: 'serious',
        amount: 123_456_789 as Fen,
        basis: null,
        requirement: '退回',
        dueDate: log.day,
        sample: [],
      },
    });
    log.given('allocation~2025-o1', overridden);
    const types = ['ObjectRegistered', 'EvaluationOpened', 'FindingRaised', 'AdjustmentOverridden'];
    for (const id of ['o1', 'e1', 'f1', '2025-o1']) {
      const timeline = get(id);
      expect(timeline?.object).toEqual({ id: 'o1', name: '供水项目' });
      expect(timeline?.items.map(({ type }) => type)).toEqual(types);
    }
    expect(get('nobody')).toBeNull();
    expect(get('2025-nobody')).toBeNull();
    expect(get('o1')?.items[2]?.words).toEqual({
      zh: '提出问题（资金管理，严重，立行立改）：资金闲置；涉及金额 123.456789万元；整改要求：退回；期限 2025-01-31',
      en: 'Finding raised (资金管理, serious, fix at once): 资金闲置; amount 1,234,567.89 yuan; required: 退回; due 2025-01-31',
    });
  });

  it('says what was proposed, what was decided and why', () => {
    const { log, get } = told();
    log.given('allocation~2025-o1', overridden);
    expect(get('o1')?.items.at(-1)?.words).toEqual({
      zh: '调整 2025 年预算：建议减少 150.00元；决定减少 100.00元，定为 400.00元（吕财预〔2025〕9号）；理由：承诺的接口已经开通',
      en: 'Proposal overridden for the budget of 2025: proposed: a cut of 150.00 yuan; decided: a cut of 100.00 yuan, to 400.00 yuan (吕财预〔2025〕9号); reason: 承诺的接口已经开通',
    });
  });

  it('names the unit, the amounts and what is made up', () => {
    const { get } = told();
    const [first, second] = get('o1')?.items ?? [];
    expect(first).toMatchObject({ sample: false, stream: '141100.object~o1', day: '2025-01-31', position: '2' });
    expect(first?.words.zh).toBe('登记评价对象“供水项目”（经常性项目）：单位：水利局，政策领域：水利');
    expect(second).toMatchObject({ sample: true, position: '3' });
    expect(second?.words.zh).toContain('评价资金 100.00万元，本年预算 500.00元');
  });

  it('marks a decision that rests on a made-up amount', () => {
    const { log, get } = told();
    const restingOn = (eventId: string) => ({
      ...overridden,
      data: { ...overridden.data, proposal: { ...proposal, facts: { currentBudget: { value: 50_000, eventId } } } },
    });
    log.given('allocation~2025-o1', restingOn('event-3') as BihuanEvent);
    log.given('allocation~2025-o1', restingOn('event-2') as BihuanEvent);
    expect(get('o1')?.items.map(({ sample }) => sample)).toEqual([false, true, true, false]);
  });

  it('ends where one looks from, under the name of then', () => {
    const { log, get } = told();
    log.given('object~o1', { type: 'ObjectRenamed', data: { name: '供水工程', reason: '更名' } });
    log.given('evaluation~e1', { type: 'EvaluationWithdrawn', data: { reason: '误录' } });
    expect(get('o1', { asOf: '3' })).toMatchObject({ object: { name: '供水项目' }, position: '3' });
    expect(get('e1', { asOf: '3' })?.items).toHaveLength(2);
    expect(get('e1', { asOf: '2' })).toBeNull();
    expect(get('o1')?.object.name).toBe('供水工程');
    expect(get('o1')?.items.at(-1)?.words).toEqual({
      zh: '评价撤销；理由：误录',
      en: 'Evaluation withdrawn; reason: 误录',
    });
  });

  it('pages without loss and refuses the cursor of another object', () => {
    const { log, get } = told();
    log.reopen();
    log.given('evaluation~e1', { type: 'OutcomeConfirmed', data: { on: log.day, note: null } });
    const first = get('o1', { limit: 2 });
    expect(first?.items.map(({ position }) => position)).toEqual(['2', '3']);
    const rest = get('o1', { limit: 2, cursor: first?.next });
    expect(rest?.items.map(({ position }) => position)).toEqual(['4']);
    expect(rest?.next).toBeNull();
    log.given('object~o2', { ...registered, data: { ...registered.data, objectId: 'o2' } } as BihuanEvent);
    expect(() => get('o2', { cursor: first?.next })).toThrow(expect.objectContaining({ code: 'request.bad-cursor' }));
  });
});
