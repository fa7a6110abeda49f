import { type BihuanEvent, defaultGradeScale, type Fen, localOperator } from '@bihuan/domain';
import { findingRaised } from '@bihuan/domain/fixtures/findings';
import { defaultRuleSet, definitionHash } from '@bihuan/rules';
import { describe, expect, it } from 'vitest';
import { evaluationsProjection } from '../evaluations/projection.ts';
import { givenEvents, now } from '../given-events.testing.ts';
import { registerProjection } from './projection.ts';
import { createRegisterQueries } from './query.ts';

const object = (objectId: string, name: string, more: object = {}) =>
  ({
    type: 'ObjectRegistered',
    data: {
      objectId,
      name,
      code: null,
      kind: 'project',
      unitId: null,
      departmentId: null,
      policyArea: null,
      sample: [],
      ...more,
    },
  }) as BihuanEvent;
const organisation = (organisationId: string, name: string, parentId: string | null = null): BihuanEvent => ({
  type: 'OrganisationRegistered',
  data: { organisationId, name, code: null, kind: 'unit', parentId, sample: [] },
});
const planned: BihuanEvent = {
  type: 'ImportPlanned',
  data: {
    importId: 'i1',
    about: 'outcomes',
    fileName: '公开.xlsx',
    fileHash: 'a'.repeat(64),
    evaluationYear: 2024,
    applyToYear: 2025,
    rows: { new: 30, changed: 0, unchanged: 0, skipped: 0 },
    skippedRows: [],
    steps: 90,
  },
};
const page = { ...now, limit: 10, cursor: null };

function told() {
  const log = givenEvents(registerProjection);
  return { log, ask: createRegisterQueries(log.momentOf) };
}

describe('the register as it was', () => {
  it('finds an object by the name it had, in any spelling, and shows the name of the moment', () => {
    const { log, ask } = told();
    log.given('organisation~u', organisation('u', '水利局'));
    const first = log.given('object~o', object('o', '“一泓清水”入黄河', { unitId: 'u', code: 'P-7' }));
    log.given('object~o', { type: 'ObjectRenamed', data: { name: '供水工程', reason: '更名' } });
    log.given('organisation~u', { type: 'OrganisationRenamed', data: { name: '水务局', reason: '机构改革' } });
    for (const q of ['"一泓清水"入', '供水', 'p-7']) {
      expect(ask.listObjects(localOperator, { ...page, q }).items).toMatchObject([
        { name: '供水工程', formerNames: ['“一泓清水”入黄河'], unit: '水务局', revision: '1', status: 'active' },
      ]);
    }
    const then = ask.getObject(localOperator, { ...now, id: 'o', asOf: String(first) });
    expect(then).toMatchObject({ item: { name: '“一泓清水”入黄河', unit: '水利局', formerNames: [] }, position: '2' });
    expect(ask.getObject(localOperator, { ...now, id: 'o', asOf: '1' })).toBeNull();
    const names = (asOf: string | null) => ask.objectNames(localOperator, { ...now, asOf, ids: ['o', 'u', 'nobody'] });
    expect([names(null), names('2'), names('1')]).toEqual([
      new Map([['o', '供水工程']]),
      new Map([['o', '“一泓清水”入黄河']]),
      new Map(),
    ]);
  });

  it('finds an object by the code that it was given later', () => {
    const { log, ask } = told();
    const before = log.given('object~o', object('o', '供水工程', { sample: ['name'] }));
    log.given('object~o', { type: 'ObjectCoded', data: { code: 'P-7', reason: '编码下达', sample: ['code'] } });
    expect(ask.listObjects(localOperator, { ...page, q: 'p-7' }).items).toMatchObject([
      { code: 'P-7', sample: ['name', 'code'], revision: '1' },
    ]);
    expect(ask.getObject(localOperator, { ...now, id: 'o', asOf: String(before) })?.item.code).toBeNull();
  });

  it('pages by name and filters by status', () => {
    const { log, ask } = told();
    for (const [id, name] of ['c', 'a', 'b', 'a'].entries()) log.given(`object~o${id}`, object(`o${id}`, name));
    log.given('object~o0', { type: 'ObjectMerged', data: { into: 'o1', reason: '整合' } });
    const first = ask.listObjects(localOperator, { ...page, limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['o1', 'o3']);
    const second = ask.listObjects(localOperator, { ...page, limit: 2, cursor: first.next });
    expect(second.items.map(({ id }) => id)).toEqual(['o2', 'o0']);
    expect(second.next).toBeNull();
    expect(ask.listObjects(localOperator, { ...page, status: 'merged' }).items).toMatchObject([
      { id: 'o0', mergedInto: 'o1' },
    ]);
    expect(() => ask.listOrganisations(localOperator, { ...page, cursor: first.next })).toThrow(
      expect.objectContaining({ code: 'request.bad-cursor' }),
    );
  });

  it('names the organisation above and keeps what was withdrawn', () => {
    const { log, ask } = told();
    log.given('organisation~d', organisation('d', '教育局'));
    log.given('organisation~u', organisation('u', '一中', 'd'));
    log.reopen();
    log.given('organisation~u', { type: 'OrganisationWithdrawn', data: { reason: '误录' } });
    expect(ask.getOrganisation(localOperator, { ...now, id: 'u' })?.item).toMatchObject({
      parent: '教育局',
      status: 'withdrawn',
      revision: '1',
    });
    expect(ask.listOrganisations(localOperator, { ...page, status: 'active' }).items).toHaveLength(1);
  });
});

describe('imports', () => {
  it('are under way from their plan to their end, also while they are taken back', () => {
    const { log, ask } = told();
    const under = () => ask.importsUnderWay(localOperator, now).items.map(({ id }) => id);
    expect(under()).toEqual([]);
    log.given('import~i1', planned);
    expect(under()).toEqual(['i1']);
    const started = log.given('import~i1', { type: 'ImportStarted', data: { steps: 90 } });
    expect(under()).toEqual(['i1']);
    log.given('import~i1', { type: 'ImportCompleted', data: { steps: 90 } });
    expect(under()).toEqual([]);
    log.given('import~i1', { type: 'ImportTakeBackStarted', data: { reason: '文件有误' } });
    expect(under()).toEqual(['i1']);
    log.given('import~i1', { type: 'ImportTakenBack', data: { kept: [{ targetId: 'o', reason: '已有决定' }] } });
    log.given('import~i2', { ...planned, data: { ...planned.data, importId: 'i2' } } as BihuanEvent);
    const { items } = ask.listImports(localOperator, page);
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      ['i2', 'planned'],
      ['i1', 'taken-back'],
    ]);
    expect(items[1]).toMatchObject({ stepsDone: 90, kept: [{ targetId: 'o' }], endedAt: '2025-01-31T02:00:00.000Z' });
    expect(Object.keys(items[1] ?? {})).not.toContain('plannedAt');
    const then = ask.getImport(localOperator, { ...now, id: 'i1', asOf: String(started) });
    expect(then?.item).toMatchObject({ status: 'under-way', stepsDone: 0, endedAt: null });
  });
});

describe('rule sets', () => {
  it('say which year they govern, now and before another one took over', () => {
    const { log, ask } = told();
    const drafted = (ruleSetId: string, version: number): BihuanEvent => ({
      type: 'RuleSetDrafted',
      data: { ruleSetId, version, definition: defaultRuleSet, note: null },
    });
    const adopted = (ruleSetId: string, version: number): BihuanEvent => ({
      type: 'RuleSetAdopted',
      data: {
        fiscalYear: 2025,
        ruleSetId,
        version,
        definition: defaultRuleSet,
        definitionHash: definitionHash(defaultRuleSet),
        documentNumber: null,
        reason: null,
      },
    });
    log.given('rule-set~a', drafted('a', 1));
    log.given('rule-set~b', drafted('b', 1));
    log.given('rule-set~a', drafted('a', 2));
    const before = log.given('adoption~2025', adopted('a', 2));
    log.given('adoption~2025', adopted('b', 1));
    const governs = (view: object = {}) =>
      ask.listRuleSets(localOperator, { ...page, ...view }).items.map((item) => [item.id, item.governs]);
    expect(governs()).toEqual([
      ['a', []],
      ['b', [{ fiscalYear: 2025, version: 1 }]],
    ]);
    expect(governs({ asOf: String(before) })[0]).toEqual(['a', [{ fiscalYear: 2025, version: 2 }]]);
    const detail = ask.getRuleSet(localOperator, { ...now, id: 'a' })?.item;
    expect(detail).toMatchObject({ latestVersion: 2, revision: '1', adoptions: [{ version: 2, fiscalYear: 2025 }] });
    expect(detail?.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(ask.getRuleSet(localOperator, { ...now, id: 'c' })).toBeNull();
  });
});

const opened = (evaluationId: string, objectId: string, more: object = {}) =>
  ({
    type: 'EvaluationOpened',
    data: {
      evaluationId,
      objectId,
      objectKind: 'project',
      fundYear: 2023,
      evaluationYear: 2024,
      applyToYear: 2025,
      unitId: null,
      departmentId: null,
      policyArea: null,
      fundsEvaluated: null,
      currentBudget: 100 as Fen,
      evaluator: null,
      methods: [],
      evidenceMeans: [],
      gradeScale: defaultGradeScale,
      source: null,
      sample: [],
      ...more,
    },
  }) as BihuanEvent;

/** Both projections that imports are planned and taken back on, fed with the same log. */
function toldBoth() {
  const register = givenEvents(registerProjection);
  const evaluations = givenEvents(evaluationsProjection);
  const ask = createRegisterQueries((name, view) =>
    (name === 'register' ? register : evaluations).momentOf(name, view),
  );
  const given = (place: string, event: BihuanEvent) => {
    register.given(place, event);
    evaluations.given(place, event);
  };
  return { register, given, ask };
}

describe('the snapshot that an import is planned on', () => {
  it('is of the position that was waited for, also where the register has got further since', () => {
    const { register, given, ask } = toldBoth();
    given('object~o', object('o', '旧名'));
    given('evaluation~e', opened('e', 'o'));
    register.given('object~o', { type: 'ObjectRenamed', data: { name: '新名', reason: '更名' } });
    const { objects } = ask.snapshot(localOperator, { ...now, asOf: '2' });
    expect(objects).toMatchObject([{ name: '旧名', revision: 0, withdrawn: false }]);
    const asked = { ...now, asOf: '2', evaluationYear: 2024, objects: ['o'] };
    expect(ask.evaluationsOf(localOperator, asked)).toMatchObject([
      { id: 'e', outcome: null, selfScore: null, confirmed: false, currentBudget: 100 },
    ]);
  });

  it('is in the order of registration, and finds the evaluations of some objects in one year, withdrawn ones too', () => {
    const { given, ask } = toldBoth();
    for (const id of ['o', 'b', 'a']) given(`object~${id}`, object(id, '供水'));
    given('object~o', { type: 'ObjectRenamed', data: { name: '供水二期', reason: '更名' } });
    expect(ask.snapshot(localOperator, now).objects.map(({ id }) => id)).toEqual(['o', 'b', 'a']);
    given('evaluation~z', opened('z', 'o'));
    given('evaluation~e', opened('e', 'o'));
    given('evaluation~z', { type: 'EvaluationWithdrawn', data: { reason: '误录' } });
    given('evaluation~f', opened('f', 'o', { fundYear: 2022, evaluationYear: 2023, applyToYear: 2024 }));
    given('evaluation~g', opened('g', 'b'));
    const found = (evaluationYear: number, objects: string[]) =>
      ask
        .evaluationsOf(localOperator, { ...now, evaluationYear, objects })
        .map(({ id, withdrawn }) => (withdrawn ? `${id} withdrawn` : id));
    expect(found(2024, ['o', 'a'])).toEqual(['z withdrawn', 'e']);
    expect(found(2023, ['o', 'b'])).toEqual(['f']);
  });
});

describe('what stands on that which an import created', () => {
  it('is found whichever way it points at it, and not once it is withdrawn', () => {
    const { given, ask } = toldBoth();
    const withdrawn = { reason: '误录' };
    given('organisation~d', organisation('d', '教育局'));
    given('organisation~u', organisation('u', '一中', 'd'));
    given('organisation~v', organisation('v', '二中', 'd'));
    given('organisation~v', { type: 'OrganisationWithdrawn', data: withdrawn });
    given('organisation~w', organisation('w', '旧局'));
    given('organisation~w', { type: 'OrganisationMerged', data: { into: 'd', reason: '机构改革' } });
    given('object~o', object('o', '供水', { unitId: 'u', departmentId: 'd' }));
    given('object~p', object('p', '供电'));
    given('object~p', { type: 'ObjectMerged', data: { into: 'o', reason: '整合' } });
    given('evaluation~e', opened('e', 'o'));
    given('evaluation~f', opened('f', 'p', { unitId: 'u' }));
    given('evaluation~g', opened('g', 'o'));
    given('evaluation~g', { type: 'EvaluationWithdrawn', data: withdrawn });
    const raised = (findingId: string, evaluationId: string, unitId: string | null) =>
      findingRaised({ findingId, evaluationId, objectId: 'o', unitId });
    given('finding~x', raised('x', 'e', null));
    given('finding~y', raised('y', 'other', 'u'));
    given('finding~z', raised('z', 'e', null));
    given('finding~z', { type: 'FindingWithdrawn', data: withdrawn });

    const asked = { ...now, objects: ['o'], organisations: ['u', 'd'], evaluations: ['e'] };
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
    const found = ask.referringTo(localOperator, asked);
    expect(ids(found.evaluations)).toEqual(['e', 'f']);
    expect(ids(found.findings)).toEqual(['x', 'y']);
    expect(ids(found.objects)).toEqual(['o', 'p']);
    expect(ids(found.organisations)).toEqual(['u', 'w']);
    const nothing = ask.referringTo(localOperator, { ...asked, objects: ['p'], organisations: [], evaluations: [] });
    expect([ids(nothing.evaluations), nothing.findings, nothing.objects]).toEqual([['f'], [], []]);
    const before = ask.referringTo(localOperator, { ...asked, asOf: '2' });
    expect([ids(before.organisations), before.evaluations]).toEqual([['u'], []]);
  });
});
