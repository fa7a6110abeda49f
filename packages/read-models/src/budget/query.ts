import {
  type BudgetState,
  initialBudget,
  normaliseName,
  type Principal,
  type Subject,
  type SubjectFlag,
  type SubjectKind,
  subjectYearId,
} from '@bihuan/domain';
import { type Condition, itemAt, namesAt, type PageAsked, pageAt, rowsAt, statesAt } from '../moment-rows.ts';
import type { Answered, Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import { subjectSeen } from '../seen-conditions.ts';
import { type FactsOfSubject, factsOfSubject } from './facts-of-subject.ts';
import { membersAt, rankedAt } from './ranking-members.ts';
import { budgetTable, flagsTable, objectTable, organisationTable, rankingTable, scoreTable } from './schema.ts';
import type {
  NamedObject,
  OfSubject,
  RankedMember,
  RankingRow,
  ScoredEvaluation,
  SubjectBudget,
  SubjectFlags,
} from './state.ts';

export interface SubjectsAsked extends View, PageAsked {
  readonly fiscalYear: number;
  readonly kind?: SubjectKind | undefined;
  /** Part of the name, in any spelling. */
  readonly q?: string | undefined;
}

export interface FlagsAsked extends SubjectsAsked {
  readonly flag?: SubjectFlag | undefined;
}

export interface SubjectAsked extends View {
  readonly fiscalYear: number;
  readonly subject: Subject;
}

/** Everything that is known of a subject in a fiscal year beside its outcome. */
export interface SubjectKnown {
  readonly facts: FactsOfSubject;
  readonly budget: SubjectBudget | null;
  readonly flags: SubjectFlags | null;
  readonly rankings: readonly RankedMember[];
}

/** An object that a ranking of a fiscal year may be about, with its score. */
export interface ScoredObject {
  readonly objectId: string;
  readonly name: string;
  readonly objectKind: ScoredEvaluation['objectKind'];
  readonly departmentId: string | null;
  readonly policyArea: string | null;
  readonly score: number | null;
  readonly outcomeStatus: ScoredEvaluation['outcomeStatus'];
  readonly eventId: string | null;
}

type OneAsked = View & { readonly id: string };

/** What is asked of budget facts, flags and rankings: now, or as it was. Lists refuse `request.bad-cursor`. */
export function createBudgetQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('budget', view);

  const listed = <State extends OfSubject>(
    moment: Moment,
    table: string,
    { sees }: Asker,
    asked: SubjectsAsked,
    more: readonly Condition[] = [],
  ) =>
    pageAt<State>(moment, {
      table,
      orderBy: ['fiscal_year', 'subject_kind', 'name', 'id'],
      conditions: [
        ['fiscal_year = ?', asked.fiscalYear],
        ['subject_kind = ?', asked.kind],
        ['instr(search, ?) > 0', asked.q === undefined ? undefined : normaliseName(asked.q)],
        subjectSeen(sees, "subject_kind || '-' || subject_id"),
        ...more,
      ],
      page: asked,
    });

  return {
    /** By kind of subject and name. */
    list(asker: Asker, asked: SubjectsAsked): Paged & { items: readonly SubjectBudget[] } {
      const moment = at(asked);
      return { ...listed<SubjectBudget>(moment, budgetTable.table, asker, asked), ...moment.answered };
    },

    /** Facts of a subject in a year, each with the event behind it, as they were known at a moment. */
    factsOf(_principal: Principal, asked: SubjectAsked): Answered & { readonly known: SubjectKnown } {
      const moment = at(asked);
      const id = subjectYearId(asked.fiscalYear, asked.subject);
      const budget = itemAt<SubjectBudget>(moment, budgetTable.table, id);
      const flags = itemAt<SubjectFlags>(moment, flagsTable.table, id);
      const ranked = rankedAt(moment, asked.fiscalYear, asked.subject);
      const facts = factsOfSubject({ budget, flags, ranked });
      return { known: { facts, budget, flags, rankings: ranked }, ...moment.answered };
    },

    /** The states that an import is planned on; one that is not there is empty. */
    statesOf(
      _principal: Principal,
      asked: View & { readonly ids: readonly string[] },
    ): ReadonlyMap<string, BudgetState> {
      const moment = at(asked);
      const stateOf = (id: string) => itemAt<SubjectBudget>(moment, budgetTable.table, id)?.known ?? initialBudget;
      return new Map(asked.ids.map((id) => [id, stateOf(id)]));
    },

    /** Subjects with flags in a year, by kind and name; those whose flags are all withdrawn among them. */
    listFlags(asker: Asker, asked: FlagsAsked): Paged & { items: readonly SubjectFlags[] } {
      const moment = at(asked);
      const hasFlag = "EXISTS (SELECT 1 FROM json_each(item, '$.known.flags') WHERE value ->> 'flag' = ?)";
      return {
        ...listed<SubjectFlags>(moment, flagsTable.table, asker, asked, [[hasFlag, asked.flag]]),
        ...moment.answered,
      };
    },

    /** By id. */
    listRankings(_principal: Principal, asked: View & { readonly fiscalYear?: number | undefined }) {
      const moment = at(asked);
      const rows = rowsAt<{ item: string }>(
        moment,
        `SELECT item FROM ${rankingTable.table} WHERE valid_from <= ? AND valid_to > ? AND (? IS NULL OR fiscal_year = ?)
         ORDER BY fiscal_year, id`,
        moment.position,
        moment.position,
        asked.fiscalYear ?? null,
        asked.fiscalYear ?? null,
      );
      return { items: rows.map(({ item }) => JSON.parse(item) as RankingRow), ...moment.answered };
    },

    /** One list with a page of its members; null when there is none. */
    getRanking(_principal: Principal, asked: OneAsked & PageAsked) {
      const moment = at(asked);
      const row = itemAt<RankingRow>(moment, rankingTable.table, asked.id);
      return row === null ? null : { row, ...membersAt(moment, asked.id, asked), ...moment.answered };
    },

    /** The objects with an evaluation that is applied to a fiscal year, by id; where there are two the one opened last. */
    scoresOf(_principal: Principal, asked: View & { readonly fiscalYear: number }) {
      const moment = at(asked);
      const byObject = new Map<string, ScoredEvaluation>();
      for (const state of statesAt<ScoredEvaluation>(
        moment,
        scoreTable.table,
        ['apply_to_year = ?'],
        asked.fiscalYear,
      )) {
        const before = byObject.get(state.objectId);
        if (!state.isWithdrawn && (before === undefined || before.openedAt < state.openedAt))
          byObject.set(state.objectId, state);
      }
      const items = [...byObject.values()].map((state) => scoredObject(moment, state));
      return { items, ...moment.answered };
    },

    /** Names of departments as they were at a moment. */
    departmentNames(_principal: Principal, asked: View & { readonly ids: readonly string[] }) {
      const moment = at(asked);
      const nameOf = namesAt(moment, organisationTable.table);
      return { names: new Map(asked.ids.map((id) => [id, nameOf(id) ?? id])), ...moment.answered };
    },
  };
}
export type BudgetQueries = ReturnType<typeof createBudgetQueries>;

function scoredObject(
  moment: Moment,
  { applyToYear: _, isWithdrawn: __, openedAt: ___, ...state }: ScoredEvaluation,
): ScoredObject {
  const object = itemAt<NamedObject>(moment, objectTable.table, state.objectId);
  return {
    ...state,
    name: object?.name ?? state.objectId,
    departmentId: state.departmentId ?? object?.departmentId ?? null,
    policyArea: state.policyArea ?? object?.policyArea ?? null,
  };
}
