import { type KnownFinding, normaliseName, type Principal, type WorkingCalendar } from '@bihuan/domain';
import { itemAt, namesAt, namesOfAll, type PageAsked, pageAt } from '../moment-rows.ts';
import type { Answered, Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import { objectSeen } from '../seen-conditions.ts';
import { type EvaluationEntries, entriesAt, objectedAt, revisionAt } from './entries.ts';
import { type CountedAs, type FindingAnswer, type FindingItem, findingAnswer, findingItem } from './finding-answer.ts';
import { evaluationTable, findingTable, organisationNameTable } from './schema.ts';
import type { EvaluationState, FindingState } from './state.ts';

interface OrganisationNames {
  unit: string | null;
  department: string | null;
}

/** An evaluation with all that is recorded about it and the names of its unit and department. */
export type EvaluationAnswer = EvaluationState & EvaluationEntries & OrganisationNames;
/** As it stands in a list. */
export type EvaluationItem = Omit<EvaluationAnswer, keyof typeof inDetailOnly>;

export interface EvaluationsAsked extends View, PageAsked {
  readonly objectId?: string | undefined;
  readonly evaluationYear?: number | undefined;
  readonly applyToYear?: number | undefined;
  readonly grade?: string | undefined;
  readonly outcomeStatus?: EvaluationState['outcomeStatus'] | undefined;
  /** Only those with an objection that waits for an answer. */
  readonly objection?: 'open' | undefined;
  /** Part of the object's name, in any spelling. */
  readonly q?: string | undefined;
}

/** Days left and overdue are counted by the calendar that whoever asks hands over. */
interface Counting {
  readonly calendar: WorkingCalendar;
}

export interface FindingsAsked extends View, PageAsked, Counting {
  readonly objectId?: string | undefined;
  readonly evaluationId?: string | undefined;
  readonly status?: CountedAs | undefined;
  readonly state?: KnownFinding['status'] | undefined;
  readonly severity?: KnownFinding['severity'] | undefined;
}

interface OneAsked extends View {
  readonly id: string;
}

type List<Item> = Paged & { items: Item[] };
type One<Item> = (Answered & { item: Item }) | null;

/** What is asked of evaluations and findings: now, or as it was. Withdrawn ones stay listed, with that status. */
export function createEvaluationQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('evaluations', view);
  return {
    /** Newest year first, then by the object's name. Refused: `request.bad-cursor`. */
    list({ sees }: Asker, asked: EvaluationsAsked): List<EvaluationItem> {
      const moment = at(asked);
      const { items, next } = pageAt<EvaluationState>(moment, {
        table: evaluationTable.table,
        orderBy: ['year_key', 'object_name', 'id'],
        conditions: [
          ['object_id = ?', asked.objectId],
          ['year_key = ?', asked.evaluationYear === undefined ? undefined : -asked.evaluationYear],
          ['apply_to_year = ?', asked.applyToYear],
          ['grade = ?', asked.grade],
          ['outcome_status = ?', asked.outcomeStatus],
          ['id IN (SELECT value FROM json_each(?))', asked.objection && JSON.stringify(objectedAt(moment))],
          ['instr(search, ?) > 0', asked.q === undefined ? undefined : normaliseName(asked.q)],
          objectSeen(sees, 'object_id'),
        ],
        page: asked,
      });
      const named = withNames(moment);
      return { items: items.map((state) => listItem(named(state))), next, ...moment.answered };
    },

    get(_principal: Principal, asked: OneAsked): One<EvaluationAnswer> {
      const moment = at(asked);
      const state = itemAt<EvaluationState>(moment, evaluationTable.table, asked.id);
      if (state === null) return null;
      return { item: { ...withNames(moment)(state), ...entriesAt(moment, asked.id) }, ...moment.answered };
    },

    /** By id of an evaluation, the name of its object. */
    objectNames(_principal: Principal, asked: View & { readonly ids: readonly string[] }): ReadonlyMap<string, string> {
      return namesOfAll(at(asked), evaluationTable.table, asked.ids, 'objectName');
    },

    /** By the object's name. Refused: `request.bad-cursor`. */
    listFindings({ sees }: Asker, asked: FindingsAsked): List<FindingItem> {
      const moment = at(asked);
      const { items, next } = pageAt<FindingState>(moment, {
        table: findingTable.table,
        orderBy: ['object_name', 'id'],
        conditions: [
          ['object_id = ?', asked.objectId],
          ['evaluation_id = ?', asked.evaluationId],
          ['status = ?', asked.status],
          ['state = ?', asked.state],
          ['severity = ?', asked.severity],
          objectSeen(sees, 'object_id'),
        ],
        page: asked,
      });
      const nameOf = namesAt(moment, organisationNameTable.table);
      const shown = items.map((state) =>
        findingItem(state, nameOf(state.known.finding.unitId), asked.on, asked.calendar),
      );
      return { items: shown, next, ...moment.answered };
    },

    getFinding(_principal: Principal, asked: OneAsked & Counting): One<FindingAnswer> {
      const moment = at(asked);
      const state = itemAt<FindingState>(moment, findingTable.table, asked.id);
      if (state === null) return null;
      const unit = namesAt(moment, organisationNameTable.table)(state.known.finding.unitId);
      return { item: findingAnswer(state, unit, asked.on, asked.calendar), ...moment.answered };
    },
  };
}
export type EvaluationQueries = ReturnType<typeof createEvaluationQueries>;

/** Adds the names of a state's organisations and the revision that its stream has reached. */
function withNames(moment: Moment): (state: EvaluationState) => EvaluationState & OrganisationNames {
  const nameOf = namesAt(moment, organisationNameTable.table);
  return (state) => ({
    ...state,
    revision: revisionAt(moment, state),
    unit: nameOf(state.unitId),
    department: nameOf(state.departmentId),
  });
}

/** Members of one evaluation that a list leaves out. */
const inDetailOnly = {
  gradeScale: true,
  methods: true,
  evidenceMeans: true,
  dimensions: true,
  gradeBasis: true,
  comment: true,
  evaluatedOn: true,
  stages: true,
  comments: true,
  objections: true,
  revisions: true,
  confirmedOn: true,
  publishedOn: true,
  source: true,
} as const satisfies Partial<Record<keyof EvaluationAnswer, true>>;

const listItem = (answer: EvaluationState & OrganisationNames): EvaluationItem =>
  Object.fromEntries(
    Object.entries(answer).filter(([member]) => !(member in inDetailOnly)),
  ) as unknown as EvaluationItem;
