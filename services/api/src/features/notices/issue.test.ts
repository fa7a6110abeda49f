import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { asOperator } from '../../as-operator.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { eventsOf, type Written, writeLog } from '../imports/cut-log.testing.ts';
import { done, evaluated, issueOn, signedOff } from './journey.testing.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const register = async (at: TemporaryApi, kind: string, year = 2025) => {
  const { body } = await at.ask(`/api/v1/notices/register?year=${year}&kind=${kind}&limit=1000`);
  return body.items as { id: string; status: string; line: { sequence: number; text: string; on: string } }[];
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('fifty letters issued at once have the numbers from 1 to 50, and so they have after a restart', async () => {
  const { findingId } = await evaluated(service, '五十件');
  const body = { kind: 'reminder', findingIds: [findingId] };
  const ids = await Promise.all(upTo(50).map(() => signedOff(service, body)));
  // Each of them asked for twice: by two people, or by one who lost patience.
  const answers = await Promise.all(
    [...ids, ...ids].map((id) => service.post(`/api/v1/notices/${id}/issue`, { on: '2025-04-14' })),
  );
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(50);
  for (const { status, body: answer } of answers)
    if (status !== 200) expect(answer.code).toBe('letter.move-not-allowed');
  const lines = await register(service, 'reminder');
  expect(lines.map(({ line }) => line.sequence)).toEqual(upTo(50));
  expect(new Set(lines.map(({ id }) => id)).size).toBe(50);
  expect(lines.every(({ status }) => status === 'issued')).toBe(true);

  service = await service.restart();
  expect(await register(service, 'reminder')).toEqual(lines);
  const next = await signedOff(service, body);
  await issueOn(service, next);
  expect((await register(service, 'reminder')).at(-1)?.line.text).toBe('催办〔2025〕51号');
}, 120_000);

it('an issue that was cut off at any step is finished at the next start with the day and the number it had', async () => {
  const first = await temporaryApi();
  onTestFinished(() => first.stop());
  const { findingId } = await evaluated(first, '中断');
  const body = { kind: 'supervision', findingIds: [findingId] };
  await issueOn(first, await signedOff(first, body), '2025-12-30');
  const id = await signedOff(first, body);
  await issueOn(first, id, '2025-12-31');
  const whole = await eventsOf(first.folder);
  const lines = await register(first, 'supervision');
  expect(lines.map(({ line }) => line.text)).toEqual(['督办〔2025〕1号', '督办〔2025〕2号']);

  const types = whole.slice(-3).map(({ type }) => type);
  expect(types).toEqual(['LetterIssueStarted', 'NumberGiven', 'LetterIssued']);
  for (const cut of [whole.length - 2, whole.length - 1]) {
    const resumed = await startedOn(whole.slice(0, cut));
    const contentOf = (events: readonly Written[]) =>
      events.map(({ stream, type, event }) => ({ stream, type, data: event.data }));
    expect(contentOf(await eventsOf(resumed.folder))).toEqual(contentOf(whole));
    expect(await register(resumed, 'supervision')).toEqual(lines);
    const content = await asOperator(`${resumed.url}/api/v1/notices/${id}?format=txt`);
    expect(await content.text()).toContain('督办〔2025〕2号');
    // Asked again a year later, it is issued already: no second number in the new year.
    const again = await resumed.post(`/api/v1/notices/${id}/issue`, { on: '2026-01-05' });
    expect(again.body.code).toBe('letter.move-not-allowed');
    expect(await register(resumed, 'supervision', 2026)).toEqual([]);
  }
}, 120_000);

it('an issue that nobody can finish stops no start: it stays listed and can be voided, its number with it', async () => {
  const first = await temporaryApi();
  onTestFinished(() => first.stop());
  const { findingId } = await evaluated(first, '无法完成');
  const id = await signedOff(first, { kind: 'reminder', findingIds: [findingId] });
  await issueOn(first, id);
  const whole = await eventsOf(first.folder);
  const spoilt = whole
    .slice(0, -1)
    .map((written) =>
      written.type === 'LetterDrafted'
        ? { ...written, event: { ...written.event, data: { ...written.event.data, view: {} } } }
        : written,
    );
  const stuck = await startedOn(spoilt);
  const { body } = await stuck.ask('/api/v1/notices?status=issuing');
  expect(body.items).toMatchObject([{ id, line: { text: '催办〔2025〕1号' }, allowed: ['issueLetter', 'voidLetter'] }]);
  await done(stuck, `/api/v1/notices/${id}/voiding`, { reason: '内容有误', on: '2025-04-15' });
  expect(await register(stuck, 'reminder')).toMatchObject([{ id, status: 'voided', line: { sequence: 1 } }]);
});

/** The service started on a log that ends where a crash would have ended it; nothing had been kept by then. */
async function startedOn(events: readonly Written[]): Promise<TemporaryApi> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-api-'));
  await writeLog(folder, events);
  const started = await temporaryApi({ folder });
  onTestFinished(() => started.stop());
  return started;
}
