import type { OutputOf, RequestOf } from '@bihuan/contract';
import { type CalendarDate, dayOf } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { asOperator } from '../tooling/as-operator.ts';
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
  const answer = (await (await asOperator(url + path, init)).json()) as { id: string; detail?: string };
  if (answer.id === undefined) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer.id;
}

interface Raised {
  readonly overdue: string;
  readonly later: string;
  readonly policy: string;
  readonly closed: string;
}

/** One finding long overdue, one due in a month, one closed that should have been looked at again, and a policy change that an office should have carried out. */
async function raiseAll({ url }: Running): Promise<Raised> {
  await expect.poll(async () => (await asOperator(`${url}/readyz`)).status, { timeout: 30_000 }).toBe(200);
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
  const overdue = await raise(daysFromNow(-100));
  const later = await raise(daysFromNow(30));
  const closed = await raise(daysFromNow(-100));
  await post(url, `/api/v1/findings/${closed}/completion`, { claim: 'complete', on: daysFromNow(-120) });
  const verification: RequestOf<'verifyCompletion'>['body'] = {
    kind: 'rectified',
    reason: '现场核查属实',
    rating: 'complete',
    on: daysFromNow(-110),
  };
  await post(url, `/api/v1/findings/${closed}/verification`, verification);
  await post(url, `/api/v1/findings/${closed}/look-back`, { dueDate: daysFromNow(-40), on: daysFromNow(-110) });
  const officeId = await post(url, '/api/v1/organisations', { name: '就业中心', kind: 'unit' });
  const policy = await post(url, '/api/v1/policy-changes', {
    title: '贴息按季申报',
    kind: 'improve',
    content: '贴息改为按季申报',
    grounds: { findingIds: [overdue] },
    on: daysFromNow(-150),
  });
  await post(url, `/api/v1/policy-changes/${policy}/adoption`, {
    reason: '评价反映申报滞后',
    officeId,
    dueDate: daysFromNow(-90),
    on: daysFromNow(-140),
  });
  return { overdue, later, policy, closed };
}

const idsOf = (items: Due['items']) =>
  items.map(({ findingId, policyChangeId }) => findingId ?? policyChangeId ?? '').sort();
const streamsOf = ({ overdue, policy, closed }: Omit<Raised, 'later'>) =>
  [`141100.chase~${overdue}`, `141100.policy-change-chase~${policy}`, `141100.look-back-chase~${closed}`].sort();
const issuedInRecord = async (data: string) =>
  (await eventsOf(data)).filter(({ type }) => type === 'ReminderIssued').map(({ stream }) => stream);

it('shows what would be sent on any day without writing, and issues what is due today once, through the server', async () => {
  const data = temporaryFolder();
  const server = await serving(['start'], data, { BIHUAN_SWEEP_MINUTES: '1440' });
  const { overdue, later, policy, closed } = await raiseAll(server);
  const due = [overdue, policy, closed].sort();
  const streams = streamsOf({ overdue, policy, closed });

  const dry = await answerOf<Due>(['reminders', '--dry-run'], data);
  expect(idsOf(dry.items)).toEqual(due);
  const told = (id: string) => dry.items.find(({ findingId, policyChangeId }) => (findingId ?? policyChangeId) === id);
  expect(told(overdue)).toMatchObject({ step: { kind: 'propose-hold', offset: 30 }, channel: 'inbox' });
  // No money is held for a policy change: its ladder ends with the head of finance.
  expect(told(policy)).toMatchObject({ step: { kind: 'head-of-finance', offset: 15 }, objectName: '贴息按季申报' });
  // The unit has done its part: it is for the office to look.
  expect(told(closed)).toMatchObject({ matter: 'look-back', step: { kind: 'reminder', offset: 15 } });
  expect(told(closed)?.unreachable.map(({ role }) => role)).toEqual(['performance-office', 'leader-in-charge']);
  expect(told(policy)?.reason.zh).toContain('到“督办”（+15）一步；一并代替此前的到期提醒、催办、抄送主管部门');
  const inAMonth = await answerOf<Due>(['reminders', '--on', daysFromNow(45), '--dry-run'], data);
  expect(idsOf(inAMonth.items)).toEqual([...due, later].sort());
  expect(await issuedInRecord(data)).toEqual([]);

  const issued = await answerOf<Issued>(['reminders', '--on', today()], data);
  expect(idsOf(issued.items)).toEqual(due);
  expect(issued.sweep).toMatchObject({ issued: 3, deadlinesPassed: 3, halt: null });
  const again = await answerOf<Issued>(['reminders'], data);
  expect([idsOf(again.items), again.sweep.issued]).toEqual([due, 0]);
  expect((await answerOf<Due>(['reminders', '--dry-run'], data)).items).toEqual([]);
  expect((await issuedInRecord(data)).sort()).toEqual(streams);

  const { code, err } = await bihuan(['reminders', '--on', daysFromNow(45)], data);
  expect(code).toBe(1);
  expect(err).toContain('--dry-run');
}, 120_000);

it('runs by itself when it serves, says so, and goes on in one process when nothing serves', async () => {
  const data = temporaryFolder();
  const first = await serving(['start'], data);
  const { overdue, policy, closed } = await raiseAll(first);
  const streams = streamsOf({ overdue, policy, closed });
  await first.stop();
  const second = await serving(['start'], data);
  await expect.poll(async () => (await issuedInRecord(data)).sort(), { timeout: 20_000 }).toEqual(streams);
  const ready = (await (await asOperator(`${second.url}/readyz`)).json()) as { problems: unknown[] };
  expect(ready.problems).toEqual([]);
  const metrics = await (await asOperator(`${second.url}/metrics`)).text();
  expect(metrics).toContain('bihuan_sweep_alarm{code="sweep.halted"} 0');
  expect(metrics).toMatch(/bihuan_reminders_total\{outcome="issued"\} [1-9]/);
  await second.stop();
  const { out, code } = await bihuan(['reminders'], data, { BIHUAN_LANG: 'en' });
  expect(code).toBe(0);
  expect(out).toMatch(/issued 0 now, 3 today/);
  expect(out).toContain('河道治理项目');
  expect(out).toContain(`policy change ${policy}`);
  expect(out).toContain(`look-back ${closed}`);
}, 120_000);
