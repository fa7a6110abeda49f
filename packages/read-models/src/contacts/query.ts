import { includesDay, normaliseName, type Principal, type Sees } from '@bihuan/domain';
import { type Condition, itemAt, namesOfAll, type PageAsked, pageAt, rowsAt, statesAt } from '../moment-rows.ts';
import type { Answered, Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import { idsText, organisationSeen } from '../seen-conditions.ts';
import { type ContactsAtMoment, type RecipientQuestion, type Recipients, recipientsOn } from './recipients.ts';
import { contactOrganisationTable, deputyTable, personTable, tenureTable, unitImportTable } from './schema.ts';
import type { ContactOrganisation, DeputyState, PersonState, TenureState, UnitImportState } from './state.ts';

export interface PersonsAsked extends View, PageAsked {
  /** Part of a name, a title or a mail address in any spelling. */
  readonly q?: string | undefined;
  readonly status?: PersonState['status'] | undefined;
}

/** One of the two may be left out; at least one of them keeps the list short. */
export interface PostsAsked extends View, PageAsked {
  readonly organisationId?: string | undefined;
  readonly personId?: string | undefined;
}

export interface DeputiesAsked extends View, PageAsked {
  /** Whose deputies. */
  readonly personId?: string | undefined;
  readonly deputyId?: string | undefined;
}

type NamesAsked = View & { readonly ids: readonly string[] };
export type UnitImportAnswer = Omit<UnitImportState, 'plannedAt'>;
export interface PeopleInPosts {
  readonly persons: readonly Extract<PersonState, { readonly status: 'active' }>[];
  readonly tenures: readonly TenureState[];
}
type OneAsked = View & { readonly id: string };
type List<Item> = Paged & { items: Item[] };

/** What is asked of the contacts: now, or as they were. Names of those deleted are in no answer. Lists refuse `request.bad-cursor`. */
export function createContactsQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('contacts', view);

  /** Those who hold a post of an organisation that is seen, today or from a day to come; null for everybody. */
  function personsSeen(sees: Sees): ReadonlySet<string> | null {
    const [theirs, organisations] = organisationSeen(sees, 'organisation_id');
    if (organisations === undefined || sees === 'everything') return null;
    const { today } = sees;
    const moment = at({ asOf: null, on: today });
    const rows = rowsAt<{ person_id: string }>(
      moment,
      `SELECT DISTINCT person_id FROM tenures WHERE ${theirs} AND is_held = 1 AND valid_from <= ? AND valid_to > ?
       AND coalesce(item ->> '$.until', ?) >= ?`,
      organisations,
      moment.position,
      moment.position,
      today,
      today,
    );
    return new Set(rows.map(({ person_id }) => person_id));
  }
  const personSeen = (sees: Sees, expression: string): Condition => {
    const persons = personsSeen(sees);
    return [`${expression} IN (SELECT value FROM json_each(?))`, persons === null ? undefined : idsText(persons)];
  };

  return {
    /** By their keys, those in whose inbox somebody may look: organisations that are seen and the people in them; null for everybody's. */
    recipientsSeen({ sees }: Asker): ReadonlySet<string> | null {
      const persons = personsSeen(sees);
      if (persons === null || sees === 'everything') return null;
      return new Set([
        ...[...persons].map((id) => `person:${id}`),
        ...[...sees.organisations].map((id) => `organisation:${id}`),
      ]);
    },

    /** Who receives what on the day asked for (`on`), by index. */
    recipientsOf(_principal: Principal, asked: RecipientQuestion & View): Recipients & Answered {
      const moment = at(asked);
      return { ...recipientsOn(asked.on, asked, contactsAt(moment)), ...moment.answered };
    },

    /** In whose place somebody stands on the day asked for, also by way of others who are away; ids. */
    standsInFor(_principal: Principal, asked: View & { readonly personId: string }): readonly string[] {
      const moment = at(asked);
      const found = new Set<string>();
      const waiting = [asked.personId];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const appointment of heldAt<DeputyState>(moment, 'deputies', 'deputy_id', 'is_valid', next)) {
          const { personId } = appointment;
          if (!includesDay(appointment, asked.on) || personId === asked.personId || found.has(personId)) continue;
          found.add(personId);
          waiting.push(personId);
        }
      }
      return [...found];
    },

    /** By name; those deleted come last. */
    listPersons({ sees }: Asker, asked: PersonsAsked): List<PersonState> {
      const moment = at(asked);
      const page = pageAt<PersonState>(moment, {
        table: personTable.table,
        orderBy: ['name', 'id'],
        conditions: [
          ['status = ?', asked.status],
          ['instr(search, ?) > 0', asked.q === undefined ? undefined : normaliseName(asked.q)],
          personSeen(sees, 'id'),
        ],
        page: asked,
      });
      return { ...page, ...moment.answered };
    },

    getPerson({ sees }: Asker, asked: OneAsked): (Answered & { item: PersonState }) | null {
      const moment = at(asked);
      if (personsSeen(sees)?.has(asked.id) === false) return null;
      const item = itemAt<PersonState>(moment, personTable.table, asked.id);
      return item === null ? null : { item, ...moment.answered };
    },

    /** Terms of posts by their first day, past and future ones too. */
    listPosts({ sees }: Asker, asked: PostsAsked): List<TenureState> {
      const moment = at(asked);
      const page = pageAt<TenureState>(moment, {
        table: tenureTable.table,
        orderBy: asked.organisationId === undefined ? ['organisation_id', 'begins', 'id'] : ['begins', 'id'],
        conditions: [
          ['is_held = ?', 1],
          ['organisation_id = ?', asked.organisationId],
          ['person_id = ?', asked.personId],
          organisationSeen(sees, 'organisation_id'),
        ],
        page: asked,
      });
      return { ...page, ...moment.answered };
    },

    /** Deputies by their first day, past and future ones too. */
    listDeputies({ sees }: Asker, asked: DeputiesAsked): List<DeputyState> {
      const moment = at(asked);
      const page = pageAt<DeputyState>(moment, {
        table: deputyTable.table,
        orderBy: ['begins', 'id'],
        conditions: [
          ['is_valid = ?', 1],
          ['person_id = ?', asked.personId],
          ['deputy_id = ?', asked.deputyId],
          personSeen(sees, 'person_id'),
        ],
        page: asked,
      });
      return { ...page, ...moment.answered };
    },

    /** The latest first. */
    listUnitImports(_principal: Principal, asked: View & PageAsked): List<UnitImportAnswer> {
      const moment = at(asked);
      const page = { table: unitImportTable.table, orderBy: ['order_key', 'id'], conditions: [], page: asked };
      const { items, next } = pageAt<UnitImportState>(moment, page);
      return { items: items.map(unitImportAnswer), next, ...moment.answered };
    },

    getUnitImport(_principal: Principal, asked: OneAsked): (Answered & { item: UnitImportAnswer }) | null {
      const moment = at(asked);
      const state = itemAt<UnitImportState>(moment, unitImportTable.table, asked.id);
      return state === null ? null : { item: unitImportAnswer(state), ...moment.answered };
    },

    /** Those that are not at their end, as planned or as taken back, oldest first. */
    unitImportsUnderWay(_principal: Principal, view: View): Answered & { ids: string[] } {
      const moment = at(view);
      const rows = rowsAt<{ id: string }>(
        moment,
        `SELECT id FROM unit_imports WHERE status IN ('under-way', 'taking-back') AND valid_from <= ? AND valid_to > ?
         ORDER BY order_key DESC, id`,
        moment.position,
        moment.position,
      );
      return { ids: rows.map(({ id }) => id), ...moment.answered };
    },

    /** What the import of a unit register compares with: everybody who is known, and posts held on the day asked for or later. */
    peopleInPosts(_principal: Principal, view: View): Answered & PeopleInPosts {
      const moment = at(view);
      const persons = statesAt<PersonState>(moment, personTable.table, ["status = 'active'"]);
      const tenures = statesAt<TenureState>(moment, tenureTable.table, ['is_held = 1']);
      return {
        persons: persons.flatMap((person) => (person.status === 'active' ? [person] : [])),
        tenures: tenures.filter(({ until }) => until === null || until >= view.on),
        ...moment.answered,
      };
    },

    /** By id, the names of people; somebody deleted or unknown has none. */
    personNames(_principal: Principal, asked: NamesAsked): ReadonlyMap<string, string> {
      return namesOfAll(at(asked), personTable.table, asked.ids);
    },

    /** The same, of those whom the asker may look up. */
    personNamesSeen({ sees }: Asker, asked: NamesAsked): ReadonlyMap<string, string> {
      const seen = personsSeen(sees);
      const ids = seen === null ? asked.ids : asked.ids.filter((id) => seen.has(id));
      return namesOfAll(at(asked), personTable.table, ids);
    },

    /** By id, the names of organisations. */
    organisationNames(_principal: Principal, asked: NamesAsked): ReadonlyMap<string, string> {
      return namesOfAll(at(asked), contactOrganisationTable.table, asked.ids);
    },
  };
}
export type ContactsQueries = ReturnType<typeof createContactsQueries>;

const unitImportAnswer = ({ plannedAt: _, ...state }: UnitImportState): UnitImportAnswer => state;

const contactsAt = (moment: Moment): ContactsAtMoment => ({
  organisation: (id) => itemAt<ContactOrganisation>(moment, contactOrganisationTable.table, id),
  person: (id) => itemAt<PersonState>(moment, personTable.table, id),
  tenures: (organisationId) => heldAt<TenureState>(moment, 'tenures', 'organisation_id', 'is_held', organisationId),
  deputies: (personId) => heldAt<DeputyState>(moment, 'deputies', 'person_id', 'is_valid', personId),
});

const heldAt = <State>(moment: Moment, table: string, key: string, flag: string, value: string): State[] =>
  rowsAt<{ item: string }>(
    moment,
    `SELECT item FROM ${table} WHERE ${key} = ? AND ${flag} = 1 AND valid_from <= ? AND valid_to > ? ORDER BY begins, id`,
    value,
    moment.position,
    moment.position,
  ).map(({ item }) => JSON.parse(item));
