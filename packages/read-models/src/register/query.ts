import {
  type ImportAbout,
  normaliseName,
  type ObjectKind,
  type OrganisationKind,
  type Principal,
} from '@bihuan/domain';
import { type Condition, itemAt, namesAt, namesOfAll, type PageAsked, pageAt, rowsAt } from '../moment-rows.ts';
import type { Answered, Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import { objectSeen, organisationSeen } from '../seen-conditions.ts';
import { type Referring, type ReferringAsked, referringTo } from './referring.ts';
import { importTable, objectTable, organisationTable, ruleSetTable, yearTable } from './schema.ts';
import {
  type EvaluationInSnapshot,
  type EvaluationsOfAsked,
  evaluationsOf,
  type RegisterSnapshot,
  snapshotOf,
} from './snapshot.ts';
import type {
  ImportState,
  ObjectState,
  OrganisationState,
  RuleSetAdoption,
  RuleSetState,
  RuleSetVersion,
  YearState,
} from './state.ts';

export type ObjectAnswer = ObjectState & { unit: string | null; department: string | null };
export type OrganisationAnswer = OrganisationState & { parent: string | null };
export type ImportAnswer = Omit<ImportState, 'plannedAt'>;

export interface RuleSetItem {
  id: string;
  title: { zh: string; en: string };
  latestVersion: number;
  status: 'drafted' | 'retired';
  /** Fiscal years that a version of it governs, with that version. */
  governs: { fiscalYear: number; version: number }[];
  revision: string;
}

export interface RuleSetDetail extends RuleSetItem {
  versions: RuleSetVersion[];
  adoptions: RuleSetAdoption[];
}

interface NamedAsked extends View, PageAsked {
  /** Part of a present or former name in any spelling, or of the code. */
  readonly q?: string | undefined;
}
export interface ObjectsAsked extends NamedAsked {
  readonly status?: ObjectState['status'] | undefined;
  readonly kind?: ObjectKind | undefined;
}
export interface OrganisationsAsked extends NamedAsked {
  readonly status?: OrganisationState['status'] | undefined;
  readonly kind?: OrganisationKind | undefined;
}
type PageOf = View & PageAsked;
type ImportsAsked = PageOf & { readonly about?: ImportAbout | undefined };
type OneAsked = View & { readonly id: string };
type List<Item> = Paged & { items: Item[] };
type One<Item> = (Answered & { item: Item }) | null;

/** What is asked of the register: now, or as it was. Lists refuse `request.bad-cursor`. */
export function createRegisterQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('register', view);

  function listNamed<State>(moment: Moment, table: string, asked: ObjectsAsked | OrganisationsAsked, seen: Condition) {
    return pageAt<State>(moment, {
      table,
      orderBy: ['name', 'id'],
      conditions: [
        ['kind = ?', asked.kind],
        ['status = ?', asked.status],
        ['instr(search, ?) > 0', asked.q === undefined ? undefined : normaliseName(asked.q)],
        seen,
      ],
      page: asked,
    });
  }

  return {
    /** By name. */
    listObjects({ sees }: Asker, asked: ObjectsAsked): List<ObjectAnswer> {
      const moment = at(asked);
      const { items, next } = listNamed<ObjectState>(moment, objectTable.table, asked, objectSeen(sees, 'id'));
      const answer = objectAnswer(moment);
      return { items: items.map(answer), next, ...moment.answered };
    },

    getObject(_principal: Principal, asked: OneAsked): One<ObjectAnswer> {
      const moment = at(asked);
      const state = itemAt<ObjectState>(moment, objectTable.table, asked.id);
      return state === null ? null : { item: objectAnswer(moment)(state), ...moment.answered };
    },

    /** By name. */
    listOrganisations({ sees }: Asker, asked: OrganisationsAsked): List<OrganisationAnswer> {
      const moment = at(asked);
      const seen = organisationSeen(sees, 'id');
      const { items, next } = listNamed<OrganisationState>(moment, organisationTable.table, asked, seen);
      const nameOf = namesAt(moment, organisationTable.table);
      const answers = items.map((state) => ({ ...state, parent: nameOf(state.parentId) }));
      return { items: answers, next, ...moment.answered };
    },

    getOrganisation(_principal: Principal, asked: OneAsked): One<OrganisationAnswer> {
      const moment = at(asked);
      const state = itemAt<OrganisationState>(moment, organisationTable.table, asked.id);
      if (state === null) return null;
      const parent = namesAt(moment, organisationTable.table)(state.parentId);
      return { item: { ...state, parent }, ...moment.answered };
    },

    /** By id, the names of objects. */
    objectNames(_principal: Principal, asked: View & { readonly ids: readonly string[] }): ReadonlyMap<string, string> {
      return namesOfAll(at(asked), objectTable.table, asked.ids);
    },

    /** The latest first. */
    listImports(_principal: Principal, asked: ImportsAsked): List<ImportAnswer> {
      const moment = at(asked);
      const page = {
        table: importTable.table,
        orderBy: ['order_key', 'id'],
        conditions: aboutAsked(asked),
        page: asked,
      };
      const { items, next } = pageAt<ImportState>(moment, page);
      return { items: items.map(importAnswer), next, ...moment.answered };
    },

    getImport(_principal: Principal, asked: OneAsked): One<ImportAnswer> {
      const moment = at(asked);
      const state = itemAt<ImportState>(moment, importTable.table, asked.id);
      return state === null ? null : { item: importAnswer(state), ...moment.answered };
    },

    /** Imports whose plan was begun, or that are being taken back, and are not at their end: what a restart carries on with, oldest first. */
    importsUnderWay(_principal: Principal, view: View): Answered & { items: ImportAnswer[] } {
      const moment = at(view);
      const rows = rowsAt<{ item: string }>(
        moment,
        `SELECT item FROM imports WHERE status IN ('planned', 'under-way', 'taking-back') AND valid_from <= ? AND valid_to > ?
         ORDER BY order_key DESC, id`,
        moment.position,
        moment.position,
      );
      return { items: rows.map(({ item }) => importAnswer(JSON.parse(item))), ...moment.answered };
    },

    /** In the order they were begun. */
    listRuleSets(_principal: Principal, asked: PageOf): List<RuleSetItem> {
      const moment = at(asked);
      const page = { table: ruleSetTable.table, orderBy: ['begun_at', 'id'], conditions: [], page: asked };
      const { items, next } = pageAt<RuleSetState>(moment, page);
      const years = yearsAt(moment);
      return { items: items.map((state) => ruleSetItem(state, years)), next, ...moment.answered };
    },

    getRuleSet(_principal: Principal, asked: OneAsked): One<RuleSetDetail> {
      const moment = at(asked);
      const state = itemAt<RuleSetState>(moment, ruleSetTable.table, asked.id);
      if (state === null) return null;
      const years = yearsAt(moment);
      const adoptions = years
        .flatMap((year) => year.adoptions)
        .filter(({ ruleSetId }) => ruleSetId === asked.id)
        .sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : one.recordedAt > other.recordedAt ? 1 : 0));
      return { item: { ...ruleSetItem(state, years), versions: state.versions, adoptions }, ...moment.answered };
    },

    /** The objects and organisations that an import may touch. */
    snapshot: (_principal: Principal, view: View): RegisterSnapshot => snapshotOf(momentOf, view),

    /** What an import of a year finds of certain objects; they come from their own projection, at the position of the snapshot. */
    evaluationsOf: (_principal: Principal, asked: EvaluationsOfAsked): readonly EvaluationInSnapshot[] =>
      evaluationsOf(momentOf, asked),

    /** What points at certain objects, organisations and evaluations, at one position of the log. */
    referringTo: (_principal: Principal, asked: ReferringAsked): Referring => referringTo(momentOf, asked),
  };
}
export type RegisterQueries = ReturnType<typeof createRegisterQueries>;

function objectAnswer(moment: Moment): (state: ObjectState) => ObjectAnswer {
  const nameOf = namesAt(moment, organisationTable.table);
  return (state) => ({ ...state, unit: nameOf(state.unitId), department: nameOf(state.departmentId) });
}

const aboutAsked = ({ about }: ImportsAsked): readonly Condition[] => [['about = ?', about]];

const importAnswer = ({ plannedAt: _, ...state }: ImportState): ImportAnswer => state;

const yearsAt = (moment: Moment): YearState[] =>
  rowsAt<{ item: string }>(
    moment,
    `SELECT item FROM ${yearTable.table} WHERE valid_from <= ? AND valid_to > ? ORDER BY id`,
    moment.position,
    moment.position,
  ).map(({ item }) => JSON.parse(item));

function ruleSetItem({ id, versions, revision, isRetired }: RuleSetState, years: readonly YearState[]): RuleSetItem {
  const latest = versions.at(-1);
  if (latest === undefined) throw new Error(`rule set ${id} without a version`);
  const governs = years.flatMap(({ adoptions }) => {
    const governing = adoptions.at(-1);
    return governing?.ruleSetId === id ? [{ fiscalYear: governing.fiscalYear, version: governing.version }] : [];
  });
  const status = isRetired ? 'retired' : 'drafted';
  return { id, title: latest.definition.title, latestVersion: latest.version, status, governs, revision };
}
