import { type BihuanEvent, type LetterAbout, localOperator, calendarDate as on } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { lettersProjection } from './projection.ts';
import { createLetterQueries } from './query.ts';

const about: LetterAbout = {
  objectIds: ['o1'],
  findingIds: ['f1'],
  policyChangeIds: [],
  evaluationId: null,
  allocationIds: [],
  extensionId: null,
  stepKey: null,
};
const drafted = (letterId: string, change: Partial<Extract<BihuanEvent, { type: 'LetterDrafted' }>['data']> = {}) =>
  ({
    type: 'LetterDrafted',
    data: {
      letterId,
      kind: 'reminder',
      about,
      on: on('2025-04-08'),
      recipientOrganisationIds: ['org-1'],
      copyToOrganisationIds: ['org-2'],
      copyToRoles: [],
      language: 'zh',
      view: { big: '文'.repeat(100) },
      sample: [],
      ...change,
    },
  }) satisfies BihuanEvent;
const signedOff: BihuanEvent = {
  type: 'LetterSignedOff',
  data: { by: { personId: null, role: '分管领导' }, on: on('2025-04-09'), note: null },
};
const started: BihuanEvent = {
  type: 'LetterIssueStarted',
  data: { on: on('2025-04-10'), year: 2025, word: '催办' },
};
const number = (sequence: number) => ({ word: '催办', year: 2025, sequence, text: `催办〔2025〕${sequence}号` });
const given = (letterId: string, sequence: number): BihuanEvent => ({
  type: 'NumberGiven',
  data: { letterId, kind: 'reminder', on: on('2025-04-10'), ...number(sequence) },
});
const issued = (sequence: number): BihuanEvent => ({
  type: 'LetterIssued',
  data: {
    number: { givenBy: 'register', ...number(sequence) },
    issuedOn: on('2025-04-10'),
    files: [{ format: 'txt', hash: 'a'.repeat(64), bytes: 9 }],
  },
});
const voided: BihuanEvent = { type: 'LetterVoided', data: { reason: '问题已撤销', on: on('2025-04-12') } };

function setUp() {
  const log = givenEvents(lettersProjection);
  const queries = createLetterQueries(log.momentOf);
  const asked = { ...now, limit: 10 };
  return {
    ...log,
    ids: (more: object = {}) => queries.list(localOperator, { ...asked, ...more }).items.map(({ id }) => id),
    register: (more: object = {}) => queries.register(localOperator, { ...asked, year: 2025, ...more }),
    get: (id: string, asOf: string | null = null) => queries.get(localOperator, { ...now, id, asOf })?.item ?? null,
    beingIssued: () => queries.beingIssued(localOperator, now).items.map(({ id }) => id),
  };
}

it('shows what waits for whom, by status, kind, year, what it is about and who receives it; the newest draft first', () => {
  const log = setUp();
  log.given('letter~l1', drafted('l1'));
  log.given('letter~l2', drafted('l2', { kind: 'feedback', about: { ...about, findingIds: [], evaluationId: 'e1' } }));
  log.given('letter~l3', drafted('l3', { recipientOrganisationIds: ['org-11'], on: on('2026-01-05') }));
  log.given('letter~l1', signedOff);
  expect(log.ids()).toEqual(['l3', 'l2', 'l1']);
  expect(log.ids({ status: 'drafted' })).toEqual(['l3', 'l2']);
  expect(log.ids({ kind: 'feedback' })).toEqual(['l2']);
  expect(log.ids({ year: 2026 })).toEqual(['l3']);
  expect(log.ids({ subjectId: 'f1' })).toEqual(['l3', 'l1']);
  expect(log.ids({ subjectId: 'e1' })).toEqual(['l2']);
  expect(log.ids({ organisationId: 'org-1' })).toEqual(['l2', 'l1']);
  expect(log.ids({ status: 'drafted', asOf: '1' })).toEqual(['l1']);
});

it('the register has every number that was given: of letters on their way, issued, received and void', () => {
  const log = setUp();
  for (const [index, id] of ['l1', 'l2', 'l3'].entries()) {
    log.given(`letter~${id}`, drafted(id));
    log.given(`letter~${id}`, signedOff);
    log.given(`letter~${id}`, started);
    log.given('letter-register~2025.reminder', given(id, index + 1));
  }
  log.given('letter-register~2025.reminder', given('unknown', 4));
  log.reopen();
  log.given('letter~l1', issued(1));
  log.given('letter~l2', issued(2));
  const before = log.given('letter~l2', voided);
  log.given('letter~l1', {
    type: 'LetterReceived',
    data: { organisationId: 'org-1', on: on('2025-04-11'), how: 'slip', note: null },
  });

  const shown = (more: object = {}) =>
    log.register(more).items.map(({ line, status, voided: void_ }) => [line?.text, status, void_?.reason ?? null]);
  expect(shown()).toEqual([
    ['催办〔2025〕1号', 'received', null],
    ['催办〔2025〕2号', 'voided', '问题已撤销'],
    ['催办〔2025〕3号', 'issuing', null],
  ]);
  expect(shown({ asOf: String(before) })[0]?.[1]).toBe('issued');
  expect(log.beingIssued()).toEqual(['l3']);
  expect(log.ids({ number: '催办(2025)2' })).toEqual(['l2']);
  const page = log.register({ limit: 2 });
  expect(log.register({ limit: 2, cursor: page.next }).items.map(({ id }) => id)).toEqual(['l3']);
  expect(log.register({ kind: 'feedback' }).items).toEqual([]);
  expect(log.register({ year: 2024 }).items).toEqual([]);
});

it('one letter says where it stands, who has it, and what can be done with it; never more text than a list needs', () => {
  const log = setUp();
  log.given('organisation~org-1', {
    type: 'OrganisationRenamed',
    data: { name: '水务局', reason: '机构改革' },
  });
  log.given('object~o1', { type: 'ObjectRenamed', data: { name: '河道整治', reason: '核准文件更名' } });
  for (const event of [drafted('l1'), signedOff, started, issued(1)]) log.given('letter~l1', event);
  log.given('letter~l1', {
    type: 'LetterReceived',
    data: { organisationId: 'org-1', on: on('2025-04-11'), how: 'slip', note: null },
  });
  expect(log.get('l1')).toMatchObject({
    status: 'received',
    objectNames: ['河道整治'],
    number: { text: '催办〔2025〕1号' },
    recipients: [{ id: 'org-1', name: '水务局', receipt: { on: '2025-04-11', how: 'slip' } }],
    copies: [{ id: 'org-2', name: 'org-2', receipt: null }],
    allowed: ['recordExternalNumber', 'receiveLetter', 'voidLetter'],
    files: [{ format: 'txt' }],
    revision: '4',
  });
  expect(JSON.stringify(log.get('l1'))).not.toContain('文文');
  expect(log.get('l1', '3')).toMatchObject({ status: 'drafted', number: null, files: [] });
  expect(log.get('unknown')).toBeNull();
});

it('whoever receives it finds it once it is issued, in the list and by its id alike: one that was voided before is none', () => {
  const log = givenEvents(lettersProjection);
  const { list, get } = createLetterQueries(log.momentOf);
  for (const event of [drafted('l1'), signedOff, started, issued(1)]) log.given('letter~l1', event);
  for (const event of [drafted('l2'), voided]) log.given('letter~l2', event);
  log.given('letter~l3', drafted('l3'));
  const seenBy = (organisation: string) => {
    const sees = { today: now.on, organisations: new Set([organisation]), objects: new Set<string>() };
    const listed = list({ sees }, { ...now, limit: 10 }).items.map(({ id }) => id);
    const found = ['l1', 'l2', 'l3'].filter((id) => get({ sees }, { ...now, id }) !== null);
    return { listed, found };
  };
  expect(seenBy('org-1')).toEqual({ listed: ['l1'], found: ['l1'] });
  expect(seenBy('org-2')).toEqual({ listed: ['l1'], found: ['l1'] });
  expect(seenBy('org-3')).toEqual({ listed: [], found: [] });
});
