import { type BihuanEvent, defaultGradeScale, type Fen, localOperator, type Proposal } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { findingData, on, sampleLife } from './finding-life.testing.ts';
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
  clawBack: null,
  priority: false,
  alternatives: [],
  effects: [],
  actions: [],
  steps: [],
  missing: [],
  unclear: [],
  provisional: false,
  matches: [],
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
        term: { days: 10, kind: 'working', from: on('2025-01-17'), provisional: true },
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
      zh: '提出问题（资金管理，严重，立行立改）：资金闲置；涉及金额 123.456789万元；整改要求：退回；期限 2025-01-31（自 2025-01-17 起 10 个工作日，暂定）',
      en: 'Finding raised (资金管理, serious, fix at once): 资金闲置; amount 1,234,567.89 yuan; required: 退回; due 2025-01-31 (10 working days from 2025-01-17, provisional)',
    });
  });

  it('tells the life of a finding, from the dispute to the look-back', () => {
    const { log, get } = told();
    const at = 'finding~f1';
    log.given(at, { type: 'FindingRaised', data: findingData });
    for (const event of sampleLife) log.given(at, event);
    const said = get('f1')?.items.slice(3) ?? [];
    expect(said.map(({ words }) => words.zh)).toEqual([
      '按公布的工作日历重新计算期限：由 2025-03-31 改为 2025-04-02',
      '2025-01-10 市河道事务中心对问题提出异议：部分设备已于年底启用。',
      '2025-01-17 答复对问题的异议（不采纳）：启用的两台不在所列清单内。',
      '2025-01-20 问题标记为“列入人大报告”：列入绩效管理工作报告',
      '认定为问题 finding-0 的重复，严重程度为“严重”；理由：上年同类问题再次出现',
      '2025-01-22 承诺整改（责任人：资产管理科负责人）：1. 完成安装，目标：全部投入使用（2025-02-28）；2. 建立台账（2025-03-31）',
      '2025-02-20 报告措施 1 完成 60%：已安装六台；佐证：调拨单.pdf',
      '2025-03-20 申请措施 2 延期至 2025-04-30；理由：盘点尚未结束',
      '2025-03-24 同意延期至 2025-04-15；理由：两周内可完成',
      '2025-04-10 单位提交完成情况，自评“全部完成”：全部投入使用',
      '2025-04-16 第 1 次提交被退回；理由：台账缺少使用记录',
      '2025-05-08 验收销号（已整改），核查认定“基本完成”；成效：收回财政 36.00万元、完善制度（修订管理办法）；理由：现场核查属实',
      '2025-06-03 登记整改成效：调整账目 1.20万元（补记固定资产）',
      '2025-10-09 回头看，重新打开问题，保留整改成效，期限 2025-12-31；理由：设备再次闲置',
    ]);
    expect(said.map(({ words }) => words.en).slice(7, 12)).toEqual([
      'Extension of measure 2 to 2025-04-30 asked for on 2025-03-20; reason: 盘点尚未结束',
      'Extension to 2025-04-15 granted on 2025-03-24; reason: 两周内可完成',
      'Completion submitted on 2025-04-10, by the unit’s own rating: complete; 全部投入使用',
      'Submission 1 returned on 2025-04-16; reason: 台账缺少使用记录',
      'Verified and closed on 2025-05-08 (rectified), by the office’s rating: largely complete; results: money returned to the treasury 360,000.00 yuan, rule improved (修订管理办法); reason: 现场核查属实',
    ]);
    expect(said.map(({ sample }) => sample)).toEqual(said.map((_, index) => index === 5));
  });

  it('says what was proposed, what was decided and why', () => {
    const { log, get } = told();
    log.given('allocation~2025-o1', overridden);
    expect(get('o1')?.items.at(-1)?.words).toEqual({
      zh: '另定 2025 年预算：建议减少 150.00元；决定减少 100.00元，定为 400.00元（吕财预〔2025〕9号）；理由：承诺的接口已经开通',
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

describe('letters', () => {
  const about = {
    findingIds: [],
    policyChangeIds: [],
    evaluationId: null,
    allocationIds: [],
    extensionId: null,
    stepKey: null,
  };
  const drafted = (objectIds: string[], findingIds: string[] = []): BihuanEvent => ({
    type: 'LetterDrafted',
    data: {
      letterId: 'l1',
      kind: 'reminder',
      about: { ...about, objectIds, findingIds },
      on: on('2025-04-08'),
      recipientOrganisationIds: ['org-1'],
      copyToOrganisationIds: [],
      copyToRoles: [],
      language: 'zh',
      view: { findings: ['设备闲置'] },
      sample: ['amount'],
    },
  });
  const number = { givenBy: 'register', word: '催办', year: 2025, sequence: 12, text: '催办〔2025〕12号' } as const;

  it('stand in the timeline of each object they are about, by kind and by number once they have one', () => {
    const log = givenEvents(timelineProjection);
    const { get } = createTimelineQueries(log.momentOf);
    log.given('organisation~org-1', {
      type: 'OrganisationRegistered',
      data: { organisationId: 'org-1', name: '水务局', kind: 'unit', code: null, departmentId: null, sample: [] },
    } as unknown as BihuanEvent);
    log.given('object~o1', registered);
    log.given('object~o2', {
      ...registered,
      data: { ...registered.data, objectId: 'o2', name: '供热项目' },
    } as BihuanEvent);
    log.given('letter~l1', drafted(['o1', 'o2']));
    log.given('letter~l1', {
      type: 'LetterSignedOff',
      data: { by: { personId: null, role: '分管领导' }, on: on('2025-04-09'), note: null },
    });
    log.given('letter~l1', {
      type: 'LetterIssued',
      data: { number, issuedOn: on('2025-04-10'), files: [{ format: 'txt', hash: 'a'.repeat(64), bytes: 9 }] },
    });
    log.reopen();
    log.given('letter~l1', {
      type: 'LetterReceived',
      data: { organisationId: 'org-1', on: on('2025-04-11'), how: 'signed-for', note: null },
    });
    log.given('letter~unknown', { type: 'LetterVoided', data: { reason: '没有开头', on: on('2025-04-12') } });

    for (const id of ['o1', 'o2']) {
      const entries = get(localOperator, { ...now, id, limit: 10 })?.items.slice(1) ?? [];
      expect(entries.map(({ words }) => words.zh)).toEqual([
        '2025-04-08 拟稿：催办函，主送水务局',
        '2025-04-09 签发催办函（分管领导）',
        '2025-04-10 发出催办函（催办〔2025〕12号）',
        '2025-04-11 水务局签收催办函（催办〔2025〕12号）（当面签收）',
      ]);
      expect(entries.at(-1)?.words.en).toBe('Received by 水务局 on 2025-04-11 (signed for): reminder 催办〔2025〕12号');
      expect(entries.every(({ sample }) => sample)).toBe(true);
    }
  });

  it('say which findings of the object they are about until a number tells them apart', () => {
    const log = givenEvents(timelineProjection);
    const { get } = createTimelineQueries(log.momentOf);
    const raised = (findingId: string, objectId: string, description: string) =>
      log.given(`finding~${findingId}`, {
        type: 'FindingRaised',
        data: { ...findingData, findingId, objectId, description },
      } as BihuanEvent);
    log.given('object~o1', registered);
    raised('f1', 'o1', '设备闲置。');
    raised('f2', 'o1', '补助没有追回。');
    raised('f3', 'o2', '别的项目的问题。');
    log.given('letter~l1', drafted(['o1', 'o2'], ['f1', 'f3']));
    log.given('letter~l2', drafted(['o1'], ['f1', 'f2']));
    log.given('letter~l1', {
      type: 'LetterIssued',
      data: { number, issuedOn: on('2025-04-10'), files: [{ format: 'txt', hash: 'a'.repeat(64), bytes: 9 }] },
    });
    const entries = get(localOperator, { ...now, id: 'o1', limit: 10 })?.items.slice(-3) ?? [];
    expect(entries.map(({ words }) => words.zh)).toEqual([
      '2025-04-08 拟稿：催办函（关于“设备闲置”），主送org-1',
      '2025-04-08 拟稿：催办函（关于“设备闲置”等 2 个问题），主送org-1',
      '2025-04-10 发出催办函（催办〔2025〕12号）',
    ]);
    expect(entries[1]?.words.en).toBe('Drafted on 2025-04-08: reminder (about “设备闲置” and 1 more) to org-1');
  });

  it('are no part of it for whoever does not get them, nor for whoever does before they are issued', () => {
    const log = givenEvents(timelineProjection);
    const { get } = createTimelineQueries(log.momentOf);
    const seenBy = (...organisations: string[]) => {
      const sees = { today: now.on, organisations: new Set(organisations), objects: new Set(['o1']) };
      return get({ sees }, { ...now, id: 'o1', limit: 10 })?.items.map(({ type }) => type);
    };
    log.given('object~o1', registered);
    log.given('letter~l1', drafted(['o1']));
    expect(seenBy('org-1')).toEqual(['ObjectRegistered']);
    log.given('letter~l1', {
      type: 'LetterIssued',
      data: { number, issuedOn: on('2025-04-10'), files: [{ format: 'txt', hash: 'a'.repeat(64), bytes: 9 }] },
    });
    expect(seenBy('org-1')).toEqual(['ObjectRegistered', 'LetterDrafted', 'LetterIssued']);
    expect(seenBy('org-2')).toEqual(['ObjectRegistered']);
  });
});
