import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const path = '/api/v1/calendars';
const of2031 = {
  daysOff: ['2031-01-01', '2031-01-02', '2031-01-03'],
  makeUpDays: ['2031-01-05'],
  documentNumber: '国办发明电〔2030〕1号',
};
const publish = (year: number, body: object, headers: Record<string, string> = {}) =>
  service.post(`${path}/${year}`, body, headers);
const calendar = async (year: number, query = '') => (await service.ask(`${path}/${year}${query}`)).body.item;
const due = async (query: string) => (await service.ask(`${path}/due-date?${query}`)).body;
const between = async (query: string) => (await service.ask(`${path}/working-days?${query}`)).body;

describe('the calendar of a year', () => {
  it('is the statutory one while nobody has published another', async () => {
    const of2025 = await calendar(2025);
    expect(of2025).toMatchObject({ source: 'statutory', provisional: false, workingDays: 248, revision: null });
    expect(of2025.makeUpDays).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']);
    expect(of2025.publications).toEqual([]);
  });

  it('that nobody knows yet is its weekends, and says that it may still move', async () => {
    const of2044 = await calendar(2044);
    expect(of2044).toMatchObject({ source: 'weekends', provisional: true, daysOff: [], documentNumber: null });
  });

  it('is listed with every year that is known, with this year and with the next', async () => {
    const { body } = await service.ask(`${path}?on=2040-05-01`);
    const items: { year: number; source: string }[] = body.items;
    const sources = new Map(items.map(({ year, source }) => [year, source]));
    expect([2025, 2026, 2040, 2041].map((year) => sources.get(year))).toEqual([
      'statutory',
      'statutory',
      'weekends',
      'weekends',
    ]);
    expect(sources.has(2042)).toBe(false);
    expect([...sources.keys()]).toEqual([...sources.keys()].toSorted((one, other) => one - other));
  });

  it('tells the days before and after a day as the steps of a ladder stand', async () => {
    const { body } = await service.ask(`${path}/offset-days?from=2025-04-30&offsets=-5,0,3`);
    // Sunday the 27th is worked; 1 to 5 May are off.
    expect(body.items.map(({ day }: { day: string }) => day)).toEqual(['2025-04-24', '2025-04-30', '2025-05-08']);
    expect((await service.ask(`${path}/offset-days?from=2025-04-30&offsets=soon`)).body.code).toBe(
      'request.wrong-type',
    );
  });

  it('once published counts, and a moment before shows what was known then', async () => {
    const query = 'from=2030-12-31&days=2&kind=working';
    expect(await due(query)).toMatchObject({ day: '2031-01-02', provisional: true, isWorkingDay: true });

    const first = await publish(2031, of2031);
    expect([first.status, first.body]).toMatchObject([201, { id: '2031', revision: '0' }]);
    expect(first.headers.get('etag')).toBe('"0"');
    expect(await calendar(2031)).toMatchObject({
      ...of2031,
      source: 'published',
      provisional: false,
      publications: [{ ...of2031, reason: null, principal: 'local-operator' }],
    });
    // 1 to 3 January are off and Sunday the 5th is worked.
    expect(await due(query)).toMatchObject({ day: '2031-01-06', provisional: false });

    const corrected = { ...of2031, makeUpDays: [], reason: '通知更正' };
    const second = await publish(2031, corrected, { 'if-match': '"0"' });
    expect(second.body.revision).toBe('1');
    expect(await due(query)).toMatchObject({ day: '2031-01-07', provisional: false });
    expect(await due(`${query}&asOf=${first.body.position}`)).toMatchObject({ day: '2031-01-06' });
    const before = String(Number(first.body.position) - 1);
    expect(await due(`${query}&asOf=${before}`)).toMatchObject({ day: '2031-01-02', provisional: true });
    expect(await calendar(2031, `?asOf=${before}`)).toMatchObject({ source: 'weekends', publications: [] });
    expect((await calendar(2031)).publications.map(({ reason }: { reason: string }) => reason)).toEqual([
      null,
      '通知更正',
    ]);
  });

  it('published here stands in place of the statutory one, of that year alone', async () => {
    // 1 to 3 January 2005 were off.
    expect(await between('from=2004-12-31&to=2005-01-04')).toMatchObject({ days: 1, provisional: false });
    expect((await publish(2005, { ...of2031, daysOff: ['2005-01-05'], makeUpDays: [] })).status).toBe(201);
    expect(await between('from=2004-12-31&to=2005-01-04')).toMatchObject({ days: 2, provisional: false });
    expect(await calendar(2005)).toMatchObject({ source: 'published', daysOff: ['2005-01-05'] });
    expect(await calendar(2006)).toMatchObject({ source: 'statutory' });
  });

  it('is refused with every day that cannot be right and its place', async () => {
    const wrong = { ...of2031, daysOff: ['2032-01-01', '2031-12-31'], makeUpDays: ['2031-01-06'] };
    const { status, body } = await publish(2032, wrong);
    expect([status, body.code]).toEqual([422, 'request.invalid']);
    expect(body.errors.map(({ code, pointer }: { code: string; pointer: string }) => [code, pointer])).toEqual([
      ['calendar.day-of-another-year', '/daysOff/1'],
      ['calendar.day-of-another-year', '/makeUpDays/0'],
    ]);
  });

  it('is not corrected without a reason, nor by somebody who saw an older one', async () => {
    expect((await publish(2033, { ...of2031, daysOff: ['2033-01-01'], makeUpDays: [] })).status).toBe(201);
    const other = { ...of2031, daysOff: ['2033-01-03'], makeUpDays: [] };
    const unreasoned = await publish(2033, other);
    expect([unreasoned.status, unreasoned.body.code, unreasoned.body.errors[0].pointer]).toEqual([
      422,
      'calendar.reason-missing',
      '/reason',
    ]);
    expect((await publish(2033, { ...other, reason: '更正' })).status).toBe(201);
    const stale = await publish(2033, { ...other, daysOff: ['2033-01-04'], reason: '更正' }, { 'if-match': '"0"' });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict.stale-revision']);
  });

  it('sent twice is published once', async () => {
    const body = { ...of2031, daysOff: ['2034-01-02'], makeUpDays: [] };
    const headers = { 'idempotency-key': 'calendar-2034' };
    const answers = [await publish(2034, body, headers), await publish(2034, body, headers)];
    expect(answers.map((answer) => [answer.body.revision, answer.body.repeated])).toEqual([
      ['0', false],
      ['0', true],
    ]);
    expect((await publish(2034, body)).body.events).toEqual([]);
  });
});

describe('a date', () => {
  it('of a term in calendar days may be a day off, and says so', async () => {
    const asked = 'from=2025-08-02&days=60&kind=calendar';
    expect(await due(asked)).toMatchObject({ day: '2025-10-01', isWorkingDay: false, provisional: false });
  });

  it('that is due today is neither left nor overdue', async () => {
    expect(await between('from=2025-10-09&to=2025-10-09')).toMatchObject({ days: 0 });
    expect(await between('from=2025-09-30&to=2025-10-11')).toMatchObject({ days: 3, provisional: false });
    expect(await between('from=2025-10-11&to=2025-09-30')).toMatchObject({ days: -3, provisional: false });
  });

  it.each([
    ['due-date?from=2025-02-30&days=1&kind=working', 'date.does-not-exist'],
    ['due-date?from=0001-01-01&days=1&kind=working', 'calendar.year-out-of-reach'],
    ['working-days?from=2025-01-01&to=9999-12-31', 'calendar.year-out-of-reach'],
    ['due-date?from=2025-01-01&days=-1&kind=working', 'request.too-small'],
    ['due-date?from=2025-01-01&days=1&kind=lunar', 'request.not-a-choice'],
    ['due-date?from=2025-01-01&days=1&kind=working&asOf=9999-12-31', 'as-of.in-the-future'],
    ['1989', 'request.too-small'],
  ])('asked as %s is refused as %s', async (query, code) => {
    const { status, body } = await service.ask(`${path}/${query}`);
    expect([status, body.code]).toEqual([422, code]);
  });
});
