import { type Proposal, proposalSchema, ruleSetDefinitionSchema, withParameterValues } from '@bihuan/domain';
import { afterAll, describe, expect, it } from 'vitest';
import { propose } from '../amount/propose.ts';
import { definitionHash } from '../definition-hash.ts';
import { createRulesEngine } from '../engine/engine.ts';
import { explainProposal } from '../explanation/explain.ts';
import { factsOf } from '../fixtures/arbitrary.ts';
import { validateRuleSet } from '../validation/validate.ts';
import { ruleSetLibrary } from './library.ts';

const engine = createRulesEngine();
afterAll(() => engine.close());

const definitionOf = (id: string) => {
  const found = ruleSetLibrary.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id} in the library`);
  return found.definition;
};

type Values = Parameters<typeof factsOf>[0];

/** What the rules propose, by both evaluators, and that it can be kept and explained. */
async function proposed(id: string, values: Values, parameters: Record<string, string> = {}): Promise<Proposal> {
  const adopted = definitionOf(id);
  const definition = withParameterValues(adopted, parameters);
  const facts = factsOf(values);
  const [match = null] = await engine.decide(definition, definitionHash(adopted), [facts]);
  const ruleSet = { id, version: 1, definitionHash: definitionHash(adopted), definition, parameters };
  const proposal = propose({ ruleSet, facts, match });
  expect(proposalSchema.parse(proposal)).toEqual(proposal);
  for (const language of ['zh', 'en'] as const) {
    expect(explainProposal(proposal, definition, language).sentence).not.toMatch(/undefined|null|NaN/);
  }
  return proposal;
}

it.each(ruleSetLibrary.map(({ id }) => id))('%s is sound as it stands, and needs no code to be taken over', (id) => {
  const definition = definitionOf(id);
  expect(validateRuleSet(definition).errors).toEqual([]);
  expect(ruleSetDefinitionSchema.parse(definition)).toEqual(definition);
});

/** 1,234.57 yuan: no share of it is a whole number of fen. All amounts below are worked out by hand, in fen. */
const odd = 123_457;
const project = { objectKind: 'project', currentBudget: odd };
const open = (min: number, max: number | null) => ({ status: 'open', change: null, bounds: { min, max } });
const determined = (change: number) => ({ status: 'determined', change, proposedBudget: odd + change });
const actionsOf = ({ actions }: Proposal) => actions.map((one) => ('action' in one ? one.action : one.kind));

describe('P1: programme funds of a municipal bureau', () => {
  const conduct = { goalsUnsound: false, goalsNotFollowed: false, notCooperating: false, unusedInYear: false };
  const line = (grade: string, more: Values = {}) => proposed('P1', { ...project, ...conduct, grade, ...more });

  it('gives 优 priority, keeps 良, leaves the cut of 中 to a person', async () => {
    expect(await line('优')).toMatchObject({ ...determined(0), priority: true });
    expect(await line('良')).toMatchObject(determined(0));
    expect(await line('中')).toMatchObject(open(-odd, 0));
  });

  it('cancels or suspends 差, as a person decides', async () => {
    const { alternatives, bounds } = await line('差');
    expect(bounds).toEqual({ min: -odd, max: 0 });
    expect(alternatives.map(({ label, bounds: own, heldUntil }) => [label.zh, own.min, own.max, heldUntil])).toEqual([
      ['取消', -odd, -odd, null],
      ['暂停', 0, 0, 'rectified'],
    ]);
  });

  it('takes points off the office’s annual score for conduct, and leaves the money alone', async () => {
    const proposal = await line('良', { goalsUnsound: true, unusedInYear: true });
    expect(proposal).toMatchObject(determined(0));
    expect(actionsOf(proposal)).toEqual(['points', 'points']);
    expect(await line('良', { notCooperating: null })).toMatchObject({ ...determined(0), unclear: ['notCooperating'] });
  });
});

describe('P2: a city’s link between budget and execution', () => {
  const well = { executionGap: 0, outputScore: 100, carryOver: 0, poorlyManagedBalance: false, specialAccount: false };
  const line = (more: Values) =>
    proposed('P2', { ...project, fundKind: '一般', matchingMissing: false, ...well, ...more });

  it('cuts where progress is slow and targets are missed, favours what is well done', async () => {
    expect(await line({ executionGap: 12.5, outputScore: 80 })).toMatchObject(open(-odd, 0));
    expect(await line({})).toMatchObject({ ...open(0, null), priority: true });
    expect(await line({ executionGap: 12.5 })).toMatchObject(determined(0));
  });

  it('recovers what was carried over and is still unused, except contract final payments', async () => {
    const unused = { executionGap: 1, carryOver: 30_001 };
    expect(await line(unused)).toMatchObject({ ...determined(0), clawBack: 30_001 });
    expect(await line({ ...unused, fundKind: '合同尾款' })).toMatchObject({ ...determined(0), clawBack: 0 });
  });

  it('carries over no balance left by poor management, but with a special reason', async () => {
    const left = { executionGap: 1, poorlyManagedBalance: true, balance: 4_321 };
    expect(await line({ ...left, specialReason: false })).toMatchObject({ clawBack: 4_321 });
    expect(await line({ ...left, specialReason: true })).toMatchObject({ clawBack: 0 });
  });

  it('cuts a department at least 30 % of the increase of its balance, after approval', async () => {
    // 10,001 × 30 % = 3,000.3.
    const department = { objectKind: 'whole-department', currentBudget: odd, matchingMissing: false };
    const proposal = await proposed('P2', { ...department, balanceIncrease: 10_001 });
    expect(proposal).toMatchObject(open(-odd, -3_000));
    expect(actionsOf(proposal)).toEqual(['sign-off']);
    expect(await proposed('P2', { ...department, balanceIncrease: -10_001 })).toMatchObject(determined(0));
    // 10,001 × 45.5 % = 4,550.455: the ratio of another year.
    expect(await proposed('P2', { ...department, balanceIncrease: 10_001 }, { 'balance-cut': '-45.5' })).toMatchObject(
      open(-odd, -4_550),
    );
  });

  it('does the same for a special-account project, except transfers to persons and disaster relief', async () => {
    const special = { executionGap: 1, specialAccount: true, balanceIncrease: 10_005 };
    // 10,005 × 30 % = 3,001.5, half-up away from zero.
    expect(await line(special)).toMatchObject(open(-odd, -3_002));
    for (const fundKind of ['对个人转移支付', '救灾资金']) {
      expect(await line({ ...special, fundKind })).toMatchObject(determined(0));
    }
  });

  it('adjusts the transfer where the district’s matching money is missing', async () => {
    expect(actionsOf(await line({ executionGap: 1, matchingMissing: true }))).toEqual(['adjust-transfer']);
  });
});

describe('P3: type of project and rectification', () => {
  const line = (objectKind: string, grade: string, rectification: string, more: Values = {}) =>
    proposed('P3', { currentBudget: odd, objectKind, grade, rectification, ...more });

  it('needs both for the bad effect: poor, and not rectified or not adequately', async () => {
    expect(await line('continuing-project', '差', 'open')).toMatchObject({
      ...open(-odd, 0),
      alternatives: [{ label: { zh: '核减' } }, { label: { zh: '取消' }, bounds: { min: -odd, max: -odd } }],
    });
    expect(await line('continuing-project', '差', 'rectified', { inadequatelyRectified: true })).toMatchObject({
      status: 'open',
    });
    expect(await line('continuing-project', '差', 'rectified', { inadequatelyRectified: false })).toMatchObject(
      determined(0),
    );
    expect(await line('continuing-project', '中', 'open')).toMatchObject(determined(0));
  });

  it('gives a good continuing project priority, secures a phased one, favours what is like a one-off one', async () => {
    expect(await line('continuing-project', '优', 'none')).toMatchObject({ ...determined(0), priority: true });
    expect(actionsOf(await line('phased-project', '良', 'none'))).toEqual(['secure-funding']);
    expect(actionsOf(await line('one-off-project', '优', 'none'))).toEqual(['favour-similar']);
  });

  it('suspends payment of a poor phased project while it rectifies, the project itself if serious', async () => {
    const light = await line('phased-project', '差', 'open', { seriousCase: false });
    expect(light).toMatchObject({ ...determined(0), held: odd, heldUntil: 'rectified' });
    expect(actionsOf(light)).toEqual(['suspend-payment']);
    const serious = await line('phased-project', '差', 'open', { seriousCase: true });
    expect(actionsOf(serious)).toEqual(['suspend-payment', 'suspend-project']);
    expect(actionsOf(await line('one-off-project', '差', 'open'))).toEqual(['examine-similar']);
  });
});

describe('P5: a city’s result-application rules', () => {
  const line = (grade: string, parameters = {}) => proposed('P5', { ...project, grade }, parameters);
  const department = (more: Values) =>
    proposed('P5', {
      objectKind: 'whole-department',
      currentBudget: odd,
      exAnteCut: 0,
      rank: 50,
      percentile: 50,
      ...more,
    });

  it('praises and prefers 优秀, with a bonus in the overall score of which nobody has said how much', async () => {
    expect(await line('优秀')).toMatchObject({
      ...determined(0),
      priority: true,
      actions: [{ kind: 'priority' }, { action: 'praise' }, { kind: 'points', by: null }],
    });
  });

  it('reduces 一般 and 差 by the percentage of the year, or arranges nothing', async () => {
    // 123,457 × 10 % = 12,345.7; × 12.5 % = 15,432.125; × 20 % = 24,691.4.
    const reduced = async (grade: string, parameters = {}) =>
      (await line(grade, parameters)).alternatives.map(({ bounds }) => [bounds.min, bounds.max]);
    expect(await reduced('一般')).toEqual([
      [-12_346, -12_346],
      [-odd, -odd],
    ]);
    expect(await reduced('一般', { 'ordinary-cut': '-12.5' })).toEqual([
      [-15_432, -15_432],
      [-odd, -odd],
    ]);
    expect(await reduced('差')).toEqual([
      [-24_691, -24_691],
      [-odd, -odd],
    ]);
  });

  it('lowers a department’s ceiling by what the ex-ante evaluation cut', async () => {
    expect(await department({ exAnteCut: 23_456 })).toMatchObject(determined(-23_456));
  });

  it('praises the top ten, which may rely on self-evaluation but for key expenditure; calls in the bottom', async () => {
    expect(actionsOf(await department({ rank: 10, keyExpenditure: false }))).toEqual([
      'praise',
      'self-evaluation-suffices',
    ]);
    expect(actionsOf(await department({ rank: 10, keyExpenditure: true }))).toEqual(['praise']);
    expect(actionsOf(await department({ percentile: 95 }))).toEqual(['interview', 're-evaluate', 'rectify']);
  });
});

describe('P8: the grade by score and rank', () => {
  const clean = { gradeGivenByHigherLevel: 'none', accident: false, dishonesty: false };
  const graded = async (more: Values) => {
    const { actions } = await proposed('P8', { ...project, ...clean, ...more });
    return actions.flatMap((one) => (one.kind === 'grade' ? [one.is] : []));
  };

  it.each<[Values, string]>([
    [{ score: 80, withinQuota: true }, '优良'],
    [{ score: 79.99, withinQuota: true }, '合格'],
    [{ score: 95, withinQuota: false }, '合格'],
    [{ score: 60, withinQuota: false }, '合格'],
    [{ score: 59.99, withinQuota: false }, '不合格'],
    [{ gradeGivenByHigherLevel: '优良' }, '优良'],
    [{ score: 95, withinQuota: true, accident: true }, '合格'],
    [{ score: 95, withinQuota: true, dishonesty: true }, '合格'],
    [{ score: 50, accident: true }, '不合格'],
  ])('%j is %s', async (values, grade) => {
    expect(await graded(values)).toEqual([grade]);
  });
});

describe('K3, K6, K7: grades of national and provincial rules', () => {
  it('K3 cuts the lowest two by at least 20 %, considers a rise of the highest two', async () => {
    // 123,457 × 20 % = 24,691.4.
    expect(await proposed('K3', { ...project, grade: 'D', percentile: 80 })).toMatchObject(open(-odd, -24_691));
    expect(await proposed('K3', { ...project, grade: 'B', percentile: 25 })).toMatchObject(open(0, null));
    const bestByRank = await proposed('K3', { ...project, grade: 'C', percentile: 25 });
    expect(bestByRank).toMatchObject({ ...determined(0), actions: [{ text: { zh: '名次属最高两级' } }] });
    const middle = await proposed('K3', { ...project, grade: 'C', percentile: 70.01 });
    expect(middle).toMatchObject({ ...determined(0), actions: [{ kind: 'note', text: { zh: '名次属最低两级' } }] });
  });

  it('K6 cuts by at least 10 %, or takes an improvement plan', async () => {
    const lowest = await proposed('K6', { ...project, grade: 'E' });
    expect(lowest).toMatchObject({
      ...open(-odd, 0),
      alternatives: [
        { bounds: { min: -odd, max: -12_346 } },
        { bounds: { min: 0, max: 0 }, actions: [{ action: 'improvement-plan' }] },
      ],
    });
    // The ministry may re-grade whatever was graded.
    expect(actionsOf(lowest)).toEqual(['may-regrade']);
    expect(actionsOf(await proposed('K6', { ...project, grade: 'C' }))).toEqual(['may-regrade']);
    expect(await proposed('K6', { ...project, grade: 'A' })).toMatchObject(open(0, null));
  });

  it('K7 says by rank who may be of the highest grades, and who is of the lowest', async () => {
    const said = async (percentile: number) =>
      (await proposed('K7', { ...project, grade: 'C', gradeOneYearAgo: 'C', gradeTwoYearsAgo: 'C', percentile }))
        .actions;
    expect(await said(20)).toMatchObject([{ text: { zh: '名次可列入最高等级' } }]);
    expect(await said(20.01)).toEqual([]);
    expect(await said(90)).toEqual([]);
    expect(await said(90.01)).toMatchObject([{ text: { zh: '名次属最低等级' } }]);
  });

  it('K7 cuts by at least 10 % three years running', async () => {
    const years = (grade: string, one: string, two: string) =>
      proposed('K7', { ...project, grade, gradeOneYearAgo: one, gradeTwoYearsAgo: two, percentile: 50 });
    for (const line of [years('E', 'A', 'A'), years('C', 'D', 'A'), years('C', 'B', 'E')]) {
      expect(await line).toMatchObject(open(-odd, -12_346));
    }
    expect(await years('C', 'B', 'none')).toMatchObject(determined(0));
  });
});

describe('K4: by rank from the bottom', () => {
  const line = (percentile: number) => proposed('K4', { ...project, percentile });

  it('may stop the bottom 5 %, cuts or does not raise the bottom 10 %, leaves the others', async () => {
    const labels = async (percentile: number) => (await line(percentile)).alternatives.map(({ label }) => label.zh);
    expect(await labels(96)).toEqual(['停止', '部分核减', '不予增加']);
    expect(await labels(95)).toEqual(['部分核减', '不予增加']);
    expect(await line(90)).toMatchObject(determined(0));
  });

  it('is provisional as long as the ranking is not fixed', async () => {
    const definition = definitionOf('K4');
    const facts = { ...factsOf(project), percentile: { value: 50, eventId: null, provisional: true } };
    const [match = null] = await engine.decide(definition, definitionHash(definition), [facts]);
    const ruleSet = { id: 'K4', version: 1, definitionHash: definitionHash(definition), definition, parameters: {} };
    expect(propose({ ruleSet, facts, match })).toMatchObject({ ...determined(0), provisional: true });
  });
});

describe('L: the scale of the source report', () => {
  it.each([
    [100, '优'],
    [90, '优'],
    [89.99, '良'],
    [80, '良'],
    [79.99, '中'],
    [60, '中'],
    [59.99, '差'],
    [0, '差'],
  ])('%d is %s', async (score, grade) => {
    const { actions } = await proposed('L', { ...project, notSubmitted: false, score });
    expect(actions).toEqual([{ kind: 'grade', is: grade }]);
  });

  it('gives what was not submitted the lowest grade', async () => {
    const { actions } = await proposed('L', { ...project, notSubmitted: true, score: null });
    expect(actions).toEqual([{ kind: 'grade', is: '差' }]);
  });

  it('reports the gap that integer bands leave', () => {
    const definition = definitionOf('L');
    const [table] = definition.tables;
    const rows = (table?.rows ?? []).map((row) =>
      row.id === 'good'
        ? {
            ...row,
            when: { score: { kind: 'interval' as const, from: 80, to: 89, includesFrom: true, includesTo: true } },
          }
        : row,
    );
    const integer = { ...definition, tables: definition.tables.map((one) => ({ ...one, rows })) };
    expect(validateRuleSet(integer).errors).toMatchObject([
      { code: 'rules.gap', params: { example: 'score = 89.01, notSubmitted = false' } },
    ]);
  });
});
