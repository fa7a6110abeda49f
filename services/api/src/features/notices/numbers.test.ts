import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CommandMetadata,
  calendarDate as day,
  defaultNumberWords,
  draftLetter,
  type LetterState,
  localOperator,
  type RegisterEvent,
  recordExternalNumber,
  signOffLetter,
  startIssue,
  voidLetter,
} from '@bihuan/domain';
import { type EventStore, openSqliteEventStore } from '@bihuan/event-store';
import { openKeptBytes } from '@bihuan/kept-bytes';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { domainStreams } from '../../domain-streams.ts';
import { carryOutIssue } from './issue-letter.ts';

const jurisdiction = '141100';
const runs = process.env['BIHUAN_TEST_TIER'] === 'all' ? 100 : 12;

/** What the 整改通知书 of the test says. */
const view = {
  issuer: '吕梁市财政局',
  recipients: ['水务局'],
  copies: [],
  contact: null,
  sample: false,
  object: { name: '供水项目', kind: 'project' },
  evaluationYear: 2024,
  grade: { zh: '差', en: 'poor' },
  feedbackNumber: null,
  findings: [
    {
      description: '设备闲置',
      category: '资产管理',
      requirement: null,
      class: null,
      severity: 'moderate',
      amount: null,
      basis: null,
      dueDate: null,
      repeat: false,
    },
  ],
  planBy: null,
};

interface Act {
  readonly letter: number;
  readonly act: 'issue' | 'void' | 'external';
  /** The process ends at this append of its own, before or after it is written; null: it does not. */
  readonly crash: { readonly at: number; readonly written: boolean } | null;
}

const letters = 5;
const act: fc.Arbitrary<Act> = fc.record({
  letter: fc.nat(letters - 1),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constant('issue' as const) },
    { weight: 1, arbitrary: fc.constantFrom('void' as const, 'external' as const) },
  ),
  crash: fc.option(fc.record({ at: fc.nat(2), written: fc.boolean() }), { freq: 2 }),
});

it('numbers run from 1 without a gap or a double, whoever issues, crashes, voids or numbers elsewhere, in any order and at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (together) => {
        const folder = await mkdtemp(join(tmpdir(), 'bihuan-numbers-'));
        const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock: () => new Date() });
        try {
          await draftAll(store);
          for (const acts of together) await Promise.allSettled(acts.map((one) => carryOut(store, folder, one)));
          for (let letter = 0; letter < letters; letter++) await resume(store, folder, letter);
          await expectWholeRegister(store);
        } finally {
          await store.close();
          await rm(folder, { recursive: true, force: true });
        }
      },
    ),
    { numRuns: runs },
  );
}, 120_000);

const idOf = (letter: number) => `letter-${letter}`;
let commands = 0;
const command = (): CommandMetadata => {
  commands += 1;
  const commandId = `command-${commands}`;
  return { commandId, fingerprint: commandId, principal: 'local-operator', correlationId: 'test', causationId: null };
};

async function draftAll(store: EventStore): Promise<void> {
  const { letter } = domainStreams(store, jurisdiction);
  const about = {
    objectIds: [],
    findingIds: [],
    policyChangeIds: [],
    evaluationId: null,
    allocationIds: [],
    extensionId: null,
    stepKey: null,
  };
  const text = {
    recipientOrganisationIds: ['unit-9'],
    copyToOrganisationIds: [],
    copyToRoles: [],
    language: 'zh' as const,
    view,
    sample: [],
  };
  const draft = { kind: 'rectification' as const, about, on: day('2025-04-08'), ...text };
  for (let index = 0; index < letters; index++) {
    const id = idOf(index);
    const by = { personId: null, role: '分管领导' };
    await letter.execute({ id, command: command(), decide: (state) => draftLetter({ letterId: id, ...draft }, state) });
    const signed = { by, on: day('2025-04-09'), note: null };
    await letter.execute({ id, command: command(), decide: (state) => signOffLetter(signed, state) });
  }
}

/** A process of its own that does one thing, and may end on the way. */
async function carryOut(shared: EventStore, folder: string, { letter, act: what, crash }: Act): Promise<void> {
  const store = crash === null ? shared : endingAt(shared, crash);
  const streams = domainStreams(store, jurisdiction);
  const id = idOf(letter);
  const on = day('2025-04-10');
  const execute = (decide: Parameters<typeof streams.letter.execute>[0]['decide']) =>
    streams.letter.execute({ id, command: command(), decide });
  if (what === 'void') await execute((state) => voidLetter({ reason: '有误', on }, state));
  else if (what === 'external') {
    const external = { text: `府函〔2025〕${letter}号`, system: '公文交换系统', on };
    await execute((state) => recordExternalNumber(external, state, Object.values(defaultNumberWords)));
  } else {
    await execute((state) => startIssue({ on }, state, defaultNumberWords));
    await carryOutIssue({ streams, kept: openKeptBytes(join(folder, 'files')) }, id, {
      principal: localOperator,
      correlationId: 'test',
    });
  }
}

/** As after `kill -9` at the nth append: written or not, nothing after it is done. */
function endingAt(store: EventStore, { at, written }: NonNullable<Act['crash']>): EventStore {
  let appends = 0;
  return {
    ...store,
    append: async (...appended) => {
      if (appends > at) throw new Error('the process has ended');
      appends += 1;
      if (appends <= at) return store.append(...appended);
      if (written) await store.append(...appended);
      appends += 1;
      throw new Error('the process ends');
    },
    readStream: (...asked) => store.readStream(...asked),
  };
}

async function resume(store: EventStore, folder: string, letter: number): Promise<void> {
  const streams = domainStreams(store, jurisdiction);
  const { status } = await streams.letter.load(idOf(letter));
  if (status !== 'issuing') return;
  const kept = openKeptBytes(join(folder, 'files'));
  await carryOutIssue({ streams, kept }, idOf(letter), { principal: localOperator, correlationId: 'test' });
}

async function expectWholeRegister(store: EventStore): Promise<void> {
  const streams = domainStreams(store, jurisdiction);
  const given: RegisterEvent['data'][] = [];
  for await (const { data, revision } of store.readStream(streams['letter-register'].nameOf('2025.rectification'))) {
    const line = data as unknown as RegisterEvent['data'];
    expect(line.sequence).toBe(Number(revision) + 1);
    given.push(line);
  }
  expect(new Set(given.map(({ letterId }) => letterId)).size).toBe(given.length);
  for (let index = 0; index < letters; index++) {
    const state: LetterState = await streams.letter.load(idOf(index));
    const line = given.find(({ letterId }) => letterId === idOf(index));
    expect(state.status).not.toBe('issuing');
    if (!('issued' in state) || state.issued === null) {
      // Taken on the way to a letter that was voided meanwhile: it stays void.
      if (line !== undefined) expect(state.status).toBe('voided');
      continue;
    }
    const { number } = state.issued;
    if (number.givenBy === 'register') expect(line?.text).toBe(number.text);
    else expect(line).toBeUndefined();
  }
}
