import { defaultLadder, defaultLookBackLadder } from '@bihuan/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const path = '/api/v1/ladders';
const strict = {
  id: 'strict',
  name: { zh: '从严', en: 'Strict' },
  when: { severities: ['serious'] },
  steps: [
    { kind: 'reminder', offset: -1, form: 'message', to: ['responsible-person', 'unit'] },
    { kind: 'propose-hold', offset: 3, form: 'letter', to: ['unit', 'head-of-finance'], placesHoldAtOnce: true },
  ],
};
const set = (changes: object = {}, headers: Record<string, string> = {}) =>
  service.post(path, { ...strict, ...changes }, headers);
const withdraw = (id: string) => service.post(`${path}/${id}/withdrawal`, { reason: '办法已修订' });
const listed = async (query = '') =>
  (await service.ask(`${path}${query}`)).body.items.map(({ id }: { id: string }) => id);
const preview = async (query: string) => (await service.ask(`${path}/preview?${query}`)).body;

describe('ladders', () => {
  beforeEach(async () => {
    for (const id of await listed()) if (id !== 'default' && id !== 'look-back') await withdraw(id);
  });

  it('begin with those built in, which nobody has to set', async () => {
    expect(await listed()).toEqual(['look-back', 'default']);
    const { body } = await service.ask(`${path}/default`);
    const { ladderId: _, ...builtIn } = defaultLadder;
    expect(body.item).toMatchObject({ ...builtIn, id: 'default', isSet: false, revision: null, recordedAt: null });
  });

  it('are shown as they were set, in the order in which they are tried, now and as they were', async () => {
    const answer = await set({ when: { severities: ['serious'], classes: ['at-once'] }, reason: '从严' });
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `${path}/strict`]);
    const later = await set({ id: 'earlier', order: 1, when: {} });
    expect(await listed()).toEqual(['strict', 'look-back', 'earlier', 'default']);
    const { body } = await service.ask(`${path}/strict`);
    expect(body.item).toMatchObject({
      when: { categories: null, classes: ['at-once'], severities: ['serious'], departmentIds: null },
      steps: strict.steps,
      order: 100,
      isSet: true,
      reason: '从严',
      principal: 'local-operator',
    });
    expect(await listed(`?asOf=${answer.body.position}`)).toEqual(['strict', 'look-back', 'default']);
    await withdraw('strict');
    expect(await listed()).toEqual(['look-back', 'earlier', 'default']);
    expect((await service.ask(`${path}/strict`)).body.code).toBe('ladder.not-found');
    expect(await listed(`?asOf=${later.body.position}`)).toEqual(['strict', 'look-back', 'earlier', 'default']);
  });

  it('are changed once by the same key, and not by somebody who saw an older one', async () => {
    const headers = { 'idempotency-key': 'ladder-once' };
    const first = await set({ id: 'keyed' }, headers);
    expect(await set({ id: 'keyed' }, headers)).toMatchObject({ body: { repeated: true, revision: '0' } });
    expect((await set({ id: 'keyed', order: 7 }, { 'if-match': '"0"' })).body.revision).toBe('1');
    const stale = await set({ id: 'keyed', order: 8 }, { 'if-match': first.headers.get('etag') ?? '' });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict.stale-revision']);
  });

  it('set by default are the ones for every finding that no other takes, until withdrawn', async () => {
    await set({ id: 'default', when: {} });
    expect((await preview('dueDate=2025-09-30')).ladder).toMatchObject({ id: 'default', isSet: true });
    await withdraw('default');
    expect((await preview('dueDate=2025-09-30')).ladder).toMatchObject({ isSet: false, steps: defaultLadder.steps });
  });

  it('of look-backs tell the bureau alone, and take the place of the one built in', async () => {
    const steps = [{ kind: 'notice', offset: -3, form: 'message', to: ['performance-office'] }];
    const when = { matters: ['look-back'] };
    const asked = 'matter=look-back&dueDate=2025-09-30';
    expect((await preview(asked)).ladder).toMatchObject({ id: 'look-back', isSet: false });
    expect((await preview(asked)).dates.map(({ day }: { day: string }) => day)).toEqual([
      '2025-09-30',
      '2025-10-14',
      '2025-10-28',
    ]);
    await set({ id: 'look-back', when, steps });
    expect((await preview(asked)).dates).toMatchObject([{ day: '2025-09-26' }]);
    await set({ id: 'everything', when: { severities: ['serious'] } });
    expect((await preview(`${asked}&severity=serious`)).ladder.id).toBe('look-back');
    await withdraw('look-back');
    expect((await preview(asked)).ladder).toMatchObject({ id: 'look-back', isSet: false });
  });

  it.each([
    [{ when: { matters: ['look-back'] }, steps: [strict.steps[0]] }, 'ladder.within-the-bureau', '/steps/0'],
    [
      { when: { matters: ['finding', 'look-back'] }, steps: defaultLookBackLadder.steps },
      'ladder.look-backs-alone',
      '/when/matters',
    ],
    [{ steps: strict.steps.toReversed() }, 'ladder.steps-out-of-order', '/steps/1/offset'],
    [{ steps: [{ ...strict.steps[0], offset: 401 }] }, 'request.too-big', '/steps/0/offset'],
    [{ steps: [{ ...strict.steps[0], offset: 0.5 }] }, 'request.wrong-type', '/steps/0/offset'],
    [{ steps: [] }, 'request.too-small', '/steps'],
    [{ steps: [strict.steps[0], strict.steps[0]] }, 'ladder.step-twice', '/steps/1/offset'],
    [{ steps: [{ ...strict.steps[0], to: ['mayor'] }] }, 'request.not-a-choice', '/steps/0/to/0'],
    [{ steps: [{ ...strict.steps[0], placesHoldAtOnce: true }] }, 'request.unknown-field', '/steps/0/placesHoldAtOnce'],
    [{ when: { severities: [] } }, 'request.too-small', '/when/severities'],
    [{ id: 'default' }, 'ladder.default-has-conditions', '/when/severities'],
    [{ id: 'preview' }, 'ladder.id-reserved', '/id'],
  ])('with %j are refused as %s', async (changes, code, pointer) => {
    const { status, body } = await set(changes);
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, code, pointer]);
  });

  it('that were never set cannot be withdrawn', async () => {
    const { status, body } = await withdraw('nobody');
    expect([status, body.code]).toEqual([404, 'ladder.not-found']);
  });
});

describe('the preview of a ladder', () => {
  const days = ({ dates }: { dates: { day: string; provisional: boolean }[] }) => dates.map(({ day }) => day);

  it('shows every day over the National Day of 2025', async () => {
    const answer = await preview('dueDate=2025-09-30&severity=minor');
    expect(days(answer)).toEqual(['2025-09-24', '2025-10-09', '2025-10-14', '2025-10-28', '2025-11-18']);
    expect(answer.dates.map(({ provisional }: { provisional: boolean }) => provisional)).not.toContain(true);
    expect(answer.dates[4].step).toMatchObject({ kind: 'propose-hold', placesHoldAtOnce: false });
  });

  it('is of the ladder that fits the finding, by ladders and calendars as they were known then', async () => {
    const asked = 'dueDate=2041-12-31&severity=serious&category=资产管理';
    const before = await set({ id: 'unrelated', when: { categories: ['采购'] } });
    expect((await preview(asked)).ladder.id).toBe('default');
    await set();
    expect(await preview(asked)).toMatchObject({
      ladder: { id: 'strict' },
      dates: [{ day: '2041-12-30' }, { day: '2042-01-03', provisional: true }],
    });
    const of2042 = { daysOff: ['2042-01-01', '2042-01-02', '2042-01-03'], makeUpDays: [], documentNumber: '通知' };
    const after = await service.post('/api/v1/calendars/2042', of2042);
    expect(days(await preview(asked))).toEqual(['2041-12-30', '2042-01-08']);
    expect((await preview(asked)).dates[1].provisional).toBe(false);
    expect(days(await preview(`${asked}&asOf=${Number(after.body.position) - 1}`))).toEqual([
      '2041-12-30',
      '2042-01-03',
    ]);
    expect((await preview(`${asked}&asOf=${before.body.position}`)).ladder.id).toBe('default');
  });

  it('of a day that does not exist is refused', async () => {
    expect((await preview('dueDate=2025-02-30')).code).toBe('date.does-not-exist');
    expect((await preview('dueDate=2500-01-01')).code).toBe('calendar.year-out-of-reach');
  });
});
