import type { OutputOf, RequestOf } from '@bihuan/contract';
import { type CalendarDate, dayOf } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { answerOf, bihuan, type Running, serving, temporaryFolder } from './bihuan-process.ts';
import { eventsOf } from './record.ts';

type Due = OutputOf<'listReminders'> & { readonly paused: OutputOf<'listReminders'>['items'] };
type Issued = { readonly items: Due['items']; readonly sweep: OutputOf<'runSweep'> };

const zone = 'Asia/Shanghai';
const dayMs = 86_400_000;
const today = (): CalendarDate => dayOf(new Date(), zone);
const daysFromNow = (days: number): CalendarDate => dayOf(new Date(Date.now() + days * dayMs), zone);

async function post(url: string, path: string, body: object): Promise<string> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = (await (await fetch(url + path, init)).json()) as { id: string; detail?: string };
  if (answer.id === undefined) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer.id;
}

/** One finding long overdue, and one due in a month. */
async function raiseTwo({ url }: Running): Promise<{ overdue: string; later: string }> {
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 30_000 }).toBe(200);
  const objectId = await post(url, '/api/v1/objects', { name: '河道治理项目', kind: 'project' });
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const evaluationId = await post(url, '/api/v1/evaluations', { objectId, ...years });
  const raise = (dueDate: CalendarDate) => {
    const body: RequestOf<'raiseFinding'>['body'] = {
      evaluationId,
      description: '设备闲置',
      category: '资产管理',
      severity: 'moderate',
      dueDate,
    };
    return post(url, '/api/v1/findings', body);
  };
  return { overdue: await raise(daysFromNow(-100)), later: await raise(daysFromNow(30)) };
}

const idsOf = (items: Due['items']) => items.map(({ findingId }) => findingId);
const issuedInRecord = async (data: string) =>
  (await eventsOf(data)).filter(({ type }) => type === 'ReminderIssued').map(({ stream }) => stream);

it('shows what would be sent on any day without writing, and issues what is due today once, through the server', async () => {
  const data = temporaryFolder();
  const server = await serving(['start'], data, { BIHUAN_SWEEP_MINUTES: '1440' });
  const { overdue, later } = await raiseTwo(server);

  const dry = await answerOf<Due>(['reminders', '--dry-run'], data);
  expect(idsOf(dry.items)).toEqual([overdue]);
  expect(dry.items[0]).toMatchObject({ step: { kind: 'propose-hold', offset: 30 }, channel: 'inbox' });
  const inAMonth = await answerOf<Due>(['reminders', '--on', daysFromNow(45), '--dry-run'], data);
  expect(idsOf(inAMonth.items).sort()).toEqual([overdue, later].sort());
  expect(await issuedInRecord(data)).toEqual([]);

  const issued = await answerOf<Issued>(['reminders', '--on', today()], data);
  expect(idsOf(issued.items)).toEqual([overdue]);
  expect(issued.sweep).toMatchObject({ issued: 1, deadlinesPassed: 1, halt: null });
  const again = await answerOf<Issued>(['reminders'], data);
  expect([idsOf(again.items), again.sweep.issued]).toEqual([[overdue], 0]);
  expect((await answerOf<Due>(['reminders', '--dry-run'], data)).items).toEqual([]);
  expect(await issuedInRecord(data)).toEqual([`141100.chase~${overdue}`]);

  const { code, err } = await bihuan(['reminders', '--on', daysFromNow(45)], data);
  expect(code).toBe(1);
  expect(err).toContain('--dry-run');
}, 120_000);

it('runs by itself when it serves, says so, and goes on in one process when nothing serves', async () => {
  const data = temporaryFolder();
  const first = await serving(['start'], data);
  const { overdue } = await raiseTwo(first);
  await first.stop();
  const second = await serving(['start'], data);
  await expect.poll(() => issuedInRecord(data), { timeout: 20_000 }).toEqual([`141100.chase~${overdue}`]);
  const ready = (await (await fetch(`${second.url}/readyz`)).json()) as { problems: unknown[] };
  expect(ready.problems).toEqual([]);
  const metrics = await (await fetch(`${second.url}/metrics`)).text();
  expect(metrics).toContain('bihuan_sweep_alarm{code="sweep.halted"} 0');
  expect(metrics).toMatch(/bihuan_reminders_issued [1-9]/);
  await second.stop();
  const { out, code } = await bihuan(['reminders'], data, { BIHUAN_LANG: 'en' });
  expect(code).toBe(0);
  expect(out).toMatch(/issued 0 now, 1 today/);
  expect(out).toContain('河道治理项目');
}, 120_000);
