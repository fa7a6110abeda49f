import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localOperator } from '@bihuan/domain';
import { type Embedded, openEmbedded, readSettings } from '@bihuan/standalone';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
let embedded: Embedded;
let now = new Date('2025-01-08T02:00:00Z');
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bihuan-followed-'));
  now = new Date('2025-01-08T02:00:00Z');
  const settings = readSettings({ BIHUAN_DATA: folder, BIHUAN_LONGEST_OUTAGE_DAYS: '1000' });
  embedded = await openEmbedded({ settings, log: pino({ level: 'silent' }), clock: () => now, feedsHere: true });
}, 60_000);
afterEach(async () => {
  await embedded.close();
  await rm(folder, { recursive: true, force: true });
});

const call: Embedded['call'] = (id, input, context) => embedded.call(id, input, context);
const who = { principal: localOperator, correlationId: 'test' };
const signal = new AbortController().signal;

/** A 中 project with one finding due on 2025-03-31, chased by a ladder that holds its money from the first day on. */
async function chased() {
  const { id: unitId } = await call('registerOrganisation', { body: { name: '示例单位', kind: 'unit' } }, who);
  const { id: objectId } = await call('registerObject', { body: { name: '示例项目', kind: 'project', unitId } }, who);
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const opened = { objectId, ...years, unitId, currentBudget: 100_000_000 as never };
  const { id: evaluationId } = await call('openEvaluation', { body: opened }, who);
  await call('recordOutcome', { params: { id: evaluationId }, body: { score: 75, grade: '中' } }, who);
  const step = {
    kind: 'propose-hold' as const,
    offset: 1,
    form: 'letter' as const,
    to: ['unit' as const],
    placesHoldAtOnce: true,
  };
  const ladder = { id: 'strict', name: { zh: '从严', en: 'Strict' }, steps: [step] };
  await call('setLadder', { body: { ...ladder, when: { severities: ['serious'] } } }, who);
  const raised = { evaluationId, description: '设备闲置', category: '资产管理', severity: 'serious' } as const;
  const body = { ...raised, class: 'at-once', dueDate: '2025-03-31' as never } as const;
  const { id: findingId } = await call('raiseFinding', { body }, who);
  return { findingId, line: `2025-${objectId}` };
}

async function sweptOn(day: string) {
  now = new Date(`${day}T02:00:00Z`);
  await embedded.sweep.run(signal);
  return embedded.followSteps(signal);
}

async function held(line: string) {
  await embedded.projections.waitFor((await embedded.store.head()) ?? 0n, { timeoutMs: 20_000 });
  const { item } = await call('getAllocation', { params: { id: line }, query: {} }, who);
  return { held: item.held, holds: item.holds.map(({ placedBy, reason }) => [placedBy, reason.kind]) };
}

it('a step that says so holds the money and drafts its letter, each once; the money is free as soon as the fix is verified', async () => {
  const { findingId, line } = await chased();
  expect(await sweptOn('2025-03-31')).toEqual({ lettersDrafted: 0, holdsPlaced: 0, holdsReleased: 0 });
  expect(await sweptOn('2025-04-02')).toEqual({ lettersDrafted: 1, holdsPlaced: 1, holdsReleased: 0 });
  expect(await sweptOn('2025-04-03')).toEqual({ lettersDrafted: 0, holdsPlaced: 0, holdsReleased: 0 });
  expect(await held(line)).toEqual({ held: 90_000_000, holds: [['ladder', 'overdue']] });
  const letters = await call('listLetters', { query: { status: 'drafted' } }, who);
  expect(letters.items).toMatchObject([{ kind: 'supervision', about: { findingIds: [findingId] } }]);

  const handedIn = { claim: 'complete', on: '2025-04-03' as never } as const;
  await call('submitCompletion', { params: { id: findingId }, body: handedIn }, who);
  const closing = { kind: 'rectified', reason: '现场核查属实', rating: 'complete', on: '2025-04-03' as never } as const;
  await call('verifyCompletion', { params: { id: findingId }, body: closing }, who);
  expect(await held(line)).toEqual({ held: 0, holds: [] });
  expect(await sweptOn('2025-04-04')).toEqual({ lettersDrafted: 0, holdsPlaced: 0, holdsReleased: 0 });
}, 120_000);

it('the letter of a step names what was sent before, messages as well as letters', async () => {
  const { findingId } = await chased();
  const to = ['unit' as const];
  const steps = [
    { kind: 'notice' as const, offset: -5, form: 'message' as const, to },
    { kind: 'reminder' as const, offset: 1, form: 'message' as const, to },
    { kind: 'head-of-finance' as const, offset: 5, form: 'letter' as const, to },
  ];
  const ladder = { id: 'strict', name: { zh: '从严', en: 'Strict' }, steps };
  await call('setLadder', { body: { ...ladder, when: { severities: ['serious'] } } }, who);
  for (const day of ['2025-03-24', '2025-04-01', '2025-04-08']) await sweptOn(day);
  const { items } = await call('listLetters', { query: { about: findingId } }, who);
  expect(items).toMatchObject([{ kind: 'supervision' }]);
  const file = await call('getLetterContent', { params: { id: items[0]?.id ?? '' }, query: { format: 'txt' } }, who);
  let text = '';
  for await (const chunk of file.read()) text += Buffer.from(chunk).toString('utf8');
  expect(text.replaceAll(/\s/g, '')).toMatch(/此前已发出：2025年3月24日.*；2025年4月1日.*。/);
  expect(text).toContain('经催办仍未办结');
}, 120_000);

it('a policy change past its term gets the letters of its ladder, each once, and none once it is carried out', async () => {
  const { id: departmentId } = await call(
    'registerOrganisation',
    { body: { name: '示例局', kind: 'department' } },
    who,
  );
  const office = { name: '示例处', kind: 'unit', parentId: departmentId } as const;
  const { id: officeId } = await call('registerOrganisation', { body: office }, who);
  const { id: objectId } = await call('registerObject', { body: { name: '示例政策', kind: 'policy' } }, who);
  const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const { id: evaluationId } = await call('openEvaluation', { body: { objectId, ...years } }, who);
  const day = (text: string) => text as never;
  const grounds = { evaluationIds: [evaluationId] };
  const proposal = { title: '贴息按季申报', kind: 'improve' as const, content: '按季申报', objectId, grounds };
  const { id } = await call('proposePolicyChange', { body: { ...proposal, on: day('2025-01-08') } }, who);
  const adoption = { reason: '评价反映', officeId, dueDate: day('2025-03-31'), on: day('2025-01-08') };
  await call('adoptPolicyChange', { params: { id }, body: adoption }, who);
  const drafted = async (text: string) => (await sweptOn(text)).lettersDrafted;
  expect([await drafted('2025-03-24'), await drafted('2025-04-01'), await drafted('2025-04-08')]).toEqual([0, 0, 1]);
  expect([await drafted('2025-04-08'), await drafted('2025-04-22')]).toEqual([0, 1]);
  const { items } = await call('listLetters', { query: { about: id } }, who);
  expect(items).toMatchObject([
    {
      kind: 'supervision',
      about: { policyChangeIds: [id] },
      copies: [{ id: departmentId }],
      copyToRoles: ['head-of-finance'],
    },
    { kind: 'reminder', recipients: [{ id: officeId }], copies: [{ id: departmentId }] },
  ]);
  const file = await call('getLetterContent', { params: { id: items[0]?.id ?? '' }, query: { format: 'txt' } }, who);
  let text = '';
  for await (const chunk of file.read()) text += Buffer.from(chunk).toString('utf8');
  expect(text).toContain('关于政策调整落实事项的督办函');
  const done = { note: '已印发', documentNumber: '示例〔2025〕9号', on: day('2025-04-23') };
  await call('implementPolicyChange', { params: { id }, body: done }, who);
  expect(await drafted('2025-06-30')).toBe(0);
}, 120_000);

it('in a closed round the step stays a proposal', async () => {
  const { line } = await chased();
  const closing = { params: { fiscalYear: 2025 as never }, body: { on: '2025-02-01' as never } };
  await call('closeDecisionRound', closing, who);
  expect(await sweptOn('2025-04-02')).toMatchObject({ lettersDrafted: 1, holdsPlaced: 0 });
  expect(await held(line)).toMatchObject({ held: 0, holds: [] });
}, 120_000);
