import { operations } from '@bihuan/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlers } from './handlers.ts';
import { type TemporaryApi, temporaryApi } from './temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const road = { name: '“一泓清水入黄河”道路工程（2024）', kind: 'project' };
const register = (body: object = road, headers: Record<string, string> = {}) =>
  service.post('/api/v1/objects', body, headers);

it('every operation has a handler and no handler is surplus', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(operations).sort());
});

describe('a command', () => {
  it('says what it did and where it can be seen', async () => {
    const answer = await register();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ revision: '0', repeated: false, events: [{ type: 'ObjectRegistered' }] });
    expect(answer.headers.get('etag')).toBe('"0"');
    expect(answer.headers.get('bihuan-position')).toBe(answer.body.position);
    const place = answer.headers.get('location') ?? '';
    const found = await service.ask(`${place}?after=${answer.body.position}`);
    expect(found.body.item).toMatchObject({ name: road.name, status: 'active', unit: null });
  });

  it('lists everything that is wrong with it, by name and place', async () => {
    const answer = await register({ name: null, kind: 'castle', colour: 'red', code: '' });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('request.invalid');
    expect(answer.body.errors.map(({ code, pointer }: { code: string; pointer: string }) => [code, pointer])).toEqual([
      ['request.field-missing', '/name'],
      ['request.field-missing', '/code'],
      ['request.not-a-choice', '/kind'],
      ['request.unknown-field', '/colour'],
    ]);
  });

  it.each([
    [{ fundsEvaluated: -1 }, 'request.too-small', '/fundsEvaluated'],
    [{ currentBudget: 1e300 }, 'request.too-big', '/currentBudget'],
    [{ currentBudget: 0.5 }, 'request.wrong-type', '/currentBudget'],
    [{ colour: 'red' }, 'request.unknown-field', '/colour'],
  ])('with %j is refused as %s', async (members, code, pointer) => {
    const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
    const answer = await service.post('/api/v1/evaluations', { objectId: 'o1', ...years, ...members });
    expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([422, code, pointer]);
  });

  it('with a date that does not exist is told so', async () => {
    const answer = await service.post('/api/v1/evaluations/e1/confirmation', { on: '2025-02-30' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'date.does-not-exist', errors: [{ pointer: '/on' }] });
    expect(answer.body.messages.zh).toContain('2025-02-30');
  });

  it('with a grade that contradicts its score and no basis is refused', async () => {
    const { body: object } = await register({ ...road, name: '矛盾的等级' });
    const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
    const { body: evaluation } = await service.post('/api/v1/evaluations', { objectId: object.id, ...years });
    const answer = await service.post(`/api/v1/evaluations/${evaluation.id}/outcome`, { score: 95, grade: '差' });
    expect(answer.body.code).toBe('outcome.grade-contradicts-score');
    expect(answer.status).toBe(422);
  });

  it('on what is not there is 404', async () => {
    const answer = await service.post('/api/v1/objects/nobody/name', { name: '甲', reason: '更名' });
    expect([answer.status, answer.body.code]).toEqual([404, 'object.not-found']);
  });
});

describe('the same Idempotency-Key', () => {
  it('finds its own effect, also when both come at once', async () => {
    const headers = { 'idempotency-key': 'register-once' };
    const body = { ...road, name: '只登记一次' };
    const [one, other] = await Promise.all([register(body, headers), register(body, headers)]);
    expect(one.body.id).toBe(other.body.id);
    expect(new Set([one.body.repeated, other.body.repeated])).toEqual(new Set([false, true]));
    expect(one.body.position).toBe(other.body.position);
  });

  it('with another body is refused', async () => {
    const headers = { 'idempotency-key': 'one-key' };
    await register({ ...road, name: '甲' }, headers);
    const answer = await register({ ...road, name: '乙' }, headers);
    expect([answer.status, answer.body.code]).toEqual([422, 'command.id-reused']);
  });

  it('finds its own effect after a restart', async () => {
    const headers = { 'idempotency-key': 'before-the-restart' };
    const before = await register({ ...road, name: '重启之前' }, headers);
    service = await service.restart();
    const after = await register({ ...road, name: '重启之前' }, headers);
    expect(after.body).toEqual({ ...before.body, repeated: true });
  });
});

describe('a decision on a stale revision', () => {
  it('is told what changed meanwhile, by whom and when', async () => {
    const { body: object } = await register({ ...road, name: '两个人同时改' });
    const rename = (name: string) =>
      service.post(`/api/v1/objects/${object.id}/name`, { name, reason: '更名' }, { 'if-match': '"0"' });
    const [first, second] = await Promise.all([rename('甲名'), rename('乙名')]);
    const [won, lost] = first.status === 200 ? [first, second] : [second, first];
    expect(won.body.revision).toBe('1');
    expect([lost.status, lost.body.code]).toEqual([409, 'conflict.stale-revision']);
    expect(lost.body.meanwhile).toMatchObject([
      { type: 'ObjectRenamed', principal: 'local-operator', recordedAt: won.body.recordedAt, revision: '1' },
    ]);
  });
});

describe('a list', () => {
  it('comes in pages that neither skip nor repeat', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await service.ask(`/api/v1/objects?limit=3${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    const { body: whole } = await service.ask('/api/v1/objects');
    expect(seen).toEqual(whole.items.map(({ id }: { id: string }) => id));
    expect(seen.length).toBeGreaterThan(3);
  });

  it('finds a name in any spelling', async () => {
    const { body } = await service.ask(`/api/v1/objects?q=${encodeURIComponent('"一泓清水入黄河"道路工程(2024)')}`);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([road.name]);
  });

  it('as of the day before anything shows nothing', async () => {
    const { body } = await service.ask('/api/v1/objects?asOf=2001-01-01');
    expect(body).toMatchObject({ items: [], asOf: '2001-01-01', next: null });
  });

  it('refuses an unknown filter by its name, and a cursor of another list', async () => {
    const unknown = await service.ask('/api/v1/objects?colour=red');
    expect(unknown.body).toMatchObject({ code: 'request.unknown-field', errors: [{ field: 'colour' }] });
    const { body } = await service.ask('/api/v1/objects?limit=1');
    const misused = await service.ask(`/api/v1/organisations?cursor=${body.next}`);
    expect([misused.status, misused.body.code]).toEqual([422, 'request.bad-cursor']);
  });
});

describe('rule sets', () => {
  it('are checked, drafted, adopted and listed', async () => {
    const { defaultRuleSet } = await import('@bihuan/rules');
    const checked = await service.post('/api/v1/rule-sets/validation', { definition: { ...defaultRuleSet, rows: [] } });
    expect(checked.body).toMatchObject({ valid: false, faults: [{ pointer: '/rows' }] });
    const drafted = await service.post('/api/v1/rule-sets/default/versions', { definition: defaultRuleSet });
    expect(drafted.body).toMatchObject({ version: 1 });
    const adopted = await service.post('/api/v1/rule-sets/default/adoption', { fiscalYear: 2025, version: 1 });
    expect(adopted.status).toBe(200);
    const { body } = await service.ask('/api/v1/rule-sets');
    expect(body.items).toMatchObject([
      { id: 'default', latestVersion: 1, governs: [{ fiscalYear: 2025, version: 1 }] },
    ]);
  });
});

it.each(['listObjects', 'listOrganisations', 'listFindings', 'listRuleSets', 'listImports'] as const)(
  '%s answers what the contract says',
  async (id) => {
    const { path, output } = operations[id];
    const { status, body } = await service.ask(path);
    expect(status).toBe(200);
    expect(output.safeParse(body).error).toBeUndefined();
  },
);

it('an evaluation is told from its opening to its publication', async () => {
  const { body: object } = await register({ ...road, name: '从头到尾' });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const { body: opened } = await service.post('/api/v1/evaluations', { objectId: object.id, ...years });
  const path = `/api/v1/evaluations/${opened.id}`;
  const on = '2024-09-01';
  const steps: [string, object][] = [
    ['stages', { stage: 'plan', on: '2024-06-01' }],
    ['self-evaluation', { score: 92, grade: '优' }],
    ['outcome', { score: 85.5, grade: '良' }],
    ['comments', { from: '市交通局', text: '无意见', on }],
    ['objections', { from: '市交通局', text: '产出少计一项', on }],
  ];
  for (const [step, body] of steps) expect((await service.post(`${path}/${step}`, body)).status).toBeLessThan(300);
  expect((await service.post(`${path}/confirmation`, { on })).body.code).toBe('objection.unanswered');
  const { body: one } = await service.ask(path);
  const answer = { upheld: true, answer: '补计', on };
  await service.post(`${path}/objections/${one.item.objections[0].objectionId}/resolution`, answer);
  await service.post(`${path}/revision`, { score: 88, grade: '良', reason: '补计一项产出' });
  await service.post(`${path}/confirmation`, { on });
  await service.post(`${path}/publication`, { on, where: '市政府网站' });
  const { body } = await service.ask(path);
  expect(operations.getEvaluation.output.safeParse(body).error).toBeUndefined();
  expect(body.item).toMatchObject({ objectName: '从头到尾', score: 88, outcomeStatus: 'published', selfGrade: '优' });
});
