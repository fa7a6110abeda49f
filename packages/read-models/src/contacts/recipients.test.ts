import { type BihuanEvent, calendarDate as day, financeBureau, localOperator, type Post } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { givenEvents } from '../given-events.testing.ts';
import { contactsProjection } from './projection.ts';
import { createContactsQueries } from './query.ts';
import type { RecipientQuestion } from './recipients.ts';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

function setUp() {
  const log = givenEvents(contactsProjection);
  const queries = createContactsQueries(log.momentOf);
  const toUnit: RecipientQuestion = { role: 'unit', unitId: 'school', departmentId: null, responsiblePersonId: null };
  const of = (question: Partial<RecipientQuestion> = {}, on = '2025-03-03', asOf: number | null = null) =>
    queries.recipientsOf(localOperator, {
      ...toUnit,
      ...question,
      on: day(on),
      asOf: asOf === null ? null : String(asOf),
    });
  return {
    ...log,
    ...queries,
    of,
    ids: (...asked: Parameters<typeof of>) => of(...asked).recipients.map(({ personId }) => personId),
    codes: (...asked: Parameters<typeof of>) => of(...asked).problems.map(({ code }) => code),
    organisation: (id: string, kind: 'unit' | 'department', parentId: string | null = null) =>
      log.given(`organisation~${id}`, {
        type: 'OrganisationRegistered',
        data: { organisationId: id, name: `单位${id}`, code: null, kind, parentId, sample: [] },
      }),
    person: (id: string, details: Partial<DataOf<'PersonRegistered'>> = {}) =>
      log.given(`person~${id}`, {
        type: 'PersonRegistered',
        data: {
          personId: id,
          name: `示例${id}`,
          title: null,
          mail: `${id}@example.invalid`,
          phone: null,
          robots: [],
          language: 'zh',
          sample: [],
          ...details,
        },
      }),
    post: (organisationId: string, post: Post, personId: string, data: Partial<DataOf<'PostFilled'>> = {}) =>
      log.given(`posts~${organisationId}`, {
        type: 'PostFilled',
        data: {
          tenureId: `${organisationId}-${post}-${personId}`,
          post,
          personId,
          from: day('2025-01-01'),
          until: null,
          isFirst: false,
          reason: null,
          ...data,
        },
      }),
    deputy: (personId: string, deputyId: string, data: Partial<DataOf<'DeputyAppointed'>> = {}) =>
      log.given(`person-record~${personId}`, {
        type: 'DeputyAppointed',
        data: {
          appointmentId: `${personId}-${deputyId}`,
          deputyId,
          from: day('2025-03-01'),
          until: day('2025-03-10'),
          originalReceives: 'nothing',
          reason: null,
          ...data,
        },
      }),
  };
}

describe('what is for a unit', () => {
  it('reaches its contacts of that day, the first of them first, and its head only where there is none', () => {
    const { organisation, person, post, of, ids } = setUp();
    organisation('school', 'unit');
    for (const id of ['ann', 'bo', 'chief']) person(id);
    post('school', 'head', 'chief');
    expect(ids()).toEqual(['chief']);
    post('school', 'contact', 'ann', { until: day('2025-03-31') });
    post('school', 'contact', 'bo', { isFirst: true });
    expect(of().recipients).toMatchObject([
      { personId: 'bo', isFirst: true, isCopy: false, post: 'contact', organisationId: 'school', deputyFor: null },
      { personId: 'ann', isFirst: false, addresses: { mail: 'ann@example.invalid' }, name: '示例ann', language: 'zh' },
    ]);
    expect(ids({}, '2025-04-01')).toEqual(['bo']);
    expect(ids({}, '2024-12-31')).toEqual([]);
  });

  it('is told as a problem, never dropped, when nobody is there', () => {
    const { organisation, of, codes } = setUp();
    organisation('school', 'unit');
    expect(of()).toMatchObject({
      recipients: [],
      problems: [{ code: 'recipient.no-contact', params: { organisation: '单位school', organisationId: 'school' } }],
    });
    expect(codes({ unitId: null })).toEqual(['recipient.no-unit']);
    expect(codes({ unitId: 'elsewhere' })).toEqual(['recipient.unknown-organisation']);
    expect(codes({ role: 'budget-office' })).toEqual(['recipient.post-vacant']);
    expect(codes({ role: 'department' })).toEqual(['recipient.no-department']);
  });

  it('follows mergers and splits, an object to the successor that took it over', () => {
    const { given, organisation, person, post, ids, codes } = setUp();
    for (const id of ['school', 'college', 'north', 'south']) organisation(id, 'unit');
    for (const id of ['north', 'south']) {
      person(id);
      post(id, 'contact', id);
    }
    given('organisation~school', { type: 'OrganisationMerged', data: { into: 'college', reason: '合并' } });
    const main = { organisationId: 'north', isMain: true, takesOver: null, objectIds: [] };
    const other = { organisationId: 'south', isMain: false, takesOver: '体育', objectIds: ['pool'] };
    given('organisation~college', { type: 'OrganisationSplit', data: { successors: [other, main], reason: '分设' } });
    expect(ids()).toEqual(['north']);
    expect(ids({ objectId: 'pool' })).toEqual(['south']);
    given('organisation~north', { type: 'OrganisationWithdrawn', data: { reason: '撤销' } });
    expect(codes()).toEqual(['recipient.organisation-withdrawn']);
  });

  it('ends where successors come back to where they began', () => {
    const { given, organisation, codes } = setUp();
    for (const id of ['school', 'college']) organisation(id, 'unit');
    given('organisation~school', { type: 'OrganisationMerged', data: { into: 'college', reason: '合并' } });
    given('organisation~college', { type: 'OrganisationMerged', data: { into: 'school', reason: '合并' } });
    expect(codes()).toEqual(['recipient.organisation-withdrawn']);
  });
});

describe('what is for the department', () => {
  it('reaches the one named, else the nearest above the unit, at each moment the one that was above it then', () => {
    const { given, organisation, person, post, ids, codes } = setUp();
    organisation('bureau', 'department');
    organisation('council', 'department');
    organisation('district', 'unit', 'bureau');
    organisation('school', 'unit', 'district');
    for (const id of ['bureau', 'council']) {
      person(id);
      post(id, 'contact', id);
    }
    expect(ids({ role: 'department' })).toEqual(['bureau']);
    expect(ids({ role: 'department', departmentId: 'council' })).toEqual(['council']);
    expect(ids({ role: 'department', unitId: 'bureau' })).toEqual(['bureau']);
    const change = { parentId: 'council', reason: '划转' };
    const moved = given('organisation~district', { type: 'OrganisationSupervisorChanged', data: change });
    expect(ids({ role: 'department' })).toEqual(['council']);
    expect(ids({ role: 'department' }, '2025-03-03', moved - 1)).toEqual(['bureau']);
    const back = { parentId: 'school', reason: '两人同时变更' };
    given('organisation~district', { type: 'OrganisationSupervisorChanged', data: back });
    expect(codes({ role: 'department' })).toEqual(['recipient.supervision-cycle']);
  });
});

describe('a deputy', () => {
  it('receives on the days of the entry, along the chain, and the person only where a copy is to be had', () => {
    const { given, organisation, person, post, deputy, of, ids } = setUp();
    organisation('school', 'unit');
    for (const id of ['ann', 'bo', 'cy']) person(id);
    post('school', 'contact', 'ann');
    deputy('ann', 'bo', { originalReceives: 'copy' });
    expect(of().recipients).toMatchObject([
      { personId: 'bo', deputyFor: 'ann', isFirst: true, isCopy: false },
      { personId: 'ann', deputyFor: null, isFirst: false, isCopy: true },
    ]);
    deputy('bo', 'cy', { from: day('2025-03-05') });
    expect(ids({}, '2025-03-04')).toEqual(['bo', 'ann']);
    expect(ids({}, '2025-03-05')).toEqual(['cy', 'ann']);
    expect(ids({}, '2025-03-11')).toEqual(['ann']);
    const ended = { appointmentId: 'ann-bo', lastDay: null, reason: '误登' };
    given('person-record~ann', { type: 'DeputyEnded', data: ended });
    expect(ids({}, '2025-03-05')).toEqual(['ann']);
  });

  it('who is deputised for by the very same person leaves it with that person, and says so', () => {
    const { organisation, person, post, deputy, ids, codes } = setUp();
    organisation('school', 'unit');
    for (const id of ['ann', 'bo']) person(id);
    post('school', 'contact', 'ann');
    deputy('ann', 'bo');
    deputy('bo', 'ann');
    expect(ids()).toEqual(['ann']);
    expect(codes()).toEqual(['recipient.deputy-cycle']);
  });
});

describe('the finance bureau and the responsible person', () => {
  it('are found by post and by id; who is not there is replaced by the unit and named as a problem', () => {
    const { organisation, person, post, of, ids, codes } = setUp();
    organisation('school', 'unit');
    for (const id of ['ann', 'bo', 'chief']) person(id);
    post(financeBureau, 'head-of-finance', 'chief');
    expect(ids({ role: 'head-of-finance' })).toEqual(['chief']);
    post('school', 'contact', 'ann');
    const responsible = { role: 'responsible-person', responsiblePersonId: 'bo' } as const;
    expect(of(responsible).recipients).toMatchObject([{ personId: 'bo', post: null, organisationId: 'school' }]);
    expect(ids({ ...responsible, responsiblePersonId: null })).toEqual(['ann']);
    expect(codes({ ...responsible, responsiblePersonId: null })).toEqual(['recipient.no-responsible-person']);
    expect(codes({ ...responsible, responsiblePersonId: 'zoe' })).toEqual(['recipient.unknown-person']);
  });
});

describe('a deleted person', () => {
  it('is forgotten at every moment, also by the file, and receives nothing any more', () => {
    const { given, organisation, person, post, getPerson, listPersons, ids, codes, momentOf } = setUp();
    organisation('school', 'unit');
    const registered = person('ann', { name: '示例张某' });
    post('school', 'contact', 'ann');
    const before = given('person~ann', {
      type: 'PersonAmended',
      data: {
        name: '示例李某',
        title: null,
        mail: 'li@example.invalid',
        phone: null,
        robots: [],
        language: 'zh',
        reason: null,
      },
    });
    expect(ids()).toEqual(['ann']);
    given('person-record~ann', { type: 'PersonDeleted', data: { reason: '本人要求' } });
    given('person~ann', {
      type: 'PersonAmended',
      data: { name: '示例王某', title: null, mail: null, phone: null, robots: [], language: 'zh', reason: null },
    });
    for (const asOf of [null, String(before), String(registered)]) {
      const view = { asOf, on: day('2025-03-03') };
      expect(getPerson(localOperator, { ...view, id: 'ann' })?.item).toEqual({ id: 'ann', status: 'deleted' });
      expect(JSON.stringify(listPersons(localOperator, { ...view, limit: 10 }))).not.toContain('示例');
    }
    expect(ids()).toEqual([]);
    expect(codes()).toEqual(['recipient.no-contact', 'recipient.person-deleted']);
    const { database } = momentOf('contacts', { asOf: null, on: day('2025-03-03') });
    const rows = database.prepare('SELECT item FROM persons').all();
    expect(rows).toEqual([{ item: '{"id":"ann","status":"deleted"}' }]);
  });

  it('comes to the same rows when the projection is built anew from a log without the person stream', () => {
    const kept = setUp();
    kept.person('ann');
    kept.given('person-record~ann', { type: 'PersonDeleted', data: { reason: '本人要求' } });
    const rebuilt = setUp();
    rebuilt.given('person-record~ann', { type: 'PersonDeleted', data: { reason: '本人要求' } });
    const rowsOf = ({ momentOf }: Pick<typeof kept, 'momentOf'>) =>
      momentOf('contacts', { asOf: null, on: day('2025-03-03') })
        .database.prepare('SELECT id, valid_from, valid_to, name, status, search, item FROM persons')
        .all();
    expect(rowsOf(kept)).toEqual(rowsOf(rebuilt));
  });
});
