import {
  type CalendarDate,
  officeOf,
  type PolicyChangeKind,
  type PolicyChangeMove,
  policyChangeKindSchema,
  policyMovesAllowed,
  type Sees,
  seesObject,
} from '@bihuan/domain';
import { itemAt, namesAt, type PageAsked, pageAt, rowsAt, statesAt } from '../moment-rows.ts';
import type { Answered, Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import { among, idsText } from '../seen-conditions.ts';
import { policiesSeen } from './policies-seen.ts';
import { evaluationTable, findingTable, objectNameTable, organisationNameTable, policyTable } from './schema.ts';
import type { EvaluationGround, FindingGround, PolicyRow, PolicyStep } from './state.ts';

type Status = PolicyRow['known']['status'];
type Known<Of extends Status> = Extract<PolicyRow['known'], { readonly status: Of }>;

export interface PolicyItem {
  id: string;
  title: string;
  kind: PolicyChangeKind;
  status: Status;
  object: { id: string; name: string } | null;
  content: string;
  basis: string | null;
  office: { id: string; name: string } | null;
  evaluations: {
    id: string;
    objectId: string | null;
    objectName: string | null;
    evaluationYear: number | null;
    grade: string | null;
    score: number | null;
  }[];
  findings: { id: string; objectId: string | null; objectName: string | null; description: string | null }[];
  proposedOn: CalendarDate;
  dueDate: CalendarDate | null;
  originalDueDate: CalendarDate | null;
  extensions: number;
  isOverdue: boolean;
  implemented: Omit<Known<'implemented'>['implemented'], 'sample'> | null;
  history: PolicyStep[];
  allowed: PolicyChangeMove[];
  sample: string[];
  revision: string;
}

export interface PoliciesAsked extends View, PageAsked {
  readonly status?: Status | undefined;
  readonly kind?: PolicyChangeKind | undefined;
  readonly officeId?: string | undefined;
  /** Of a policy, an evaluated object, an evaluation or a finding that argues for it; all of them have to fit. */
  readonly subjectIds: readonly string[];
  readonly overdue?: boolean | undefined;
}

/** By object: what became of each change. */
type PoliciesArgued = ReadonlyMap<string, readonly { readonly status: Status; readonly isOverdue: boolean }[]>;

type Counts = Record<Status, number>;

export interface PolicyStatistics extends Answered {
  readonly evaluationYear: number;
  readonly outcomes: number;
  readonly outcomesWithProposal: number;
  readonly outcomesWithAdoption: number;
  readonly outcomesWithImplementation: number;
  readonly changes: Counts;
  readonly byKind: (Counts & { readonly kind: PolicyChangeKind })[];
  readonly overdue: number;
}

/** What is asked of policy changes: now, or as they stood. */
export function createPolicyQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('policies', view);
  return {
    /** The newest proposal first. Refused: `request.bad-cursor`. */
    list({ sees }: Asker, asked: PoliciesAsked): Paged & { items: PolicyItem[] } {
      const moment = at(asked);
      const seen = policiesSeen(momentOf, sees, asked);
      const { items, next } = pageAt<PolicyRow>(moment, {
        table: policyTable.table,
        orderBy: ['proposed_key', 'id'],
        conditions: [
          ['status = ?', asked.status],
          ['kind = ?', asked.kind],
          ['office_id = ?', asked.officeId],
          ...asked.subjectIds.map(
            (id) =>
              [
                `id IN (SELECT policy_change_id FROM (SELECT ? AS asked), grounds
                 WHERE subject_id = asked ->> '$.id' AND valid_from <= asked ->> '$.at')`,
                JSON.stringify({ id, at: moment.position }),
              ] as const,
          ),
          [overdueSql, asked.overdue === true ? asked.on : undefined],
          [`NOT (${overdueSql})`, asked.overdue === false ? asked.on : undefined],
          [among('id'), seen === null ? undefined : idsText(seen)],
        ],
        page: asked,
      });
      return { items: items.map(itemOf(moment, asked.on, sees)), next, ...moment.answered };
    },

    get({ sees }: Asker, asked: View & { readonly id: string }): (Answered & { item: PolicyItem }) | null {
      const moment = at(asked);
      const row = itemAt<PolicyRow>(moment, policyTable.table, asked.id);
      if (row === null || policiesSeen(momentOf, sees, asked)?.has(asked.id) === false) return null;
      return { item: itemOf(moment, asked.on, sees)(row), ...moment.answered };
    },

    /** What stands of the changes that each of these objects argues for; an object without one is left out. */
    arguedFor(
      { sees }: Asker,
      { objectIds, ...view }: View & { readonly objectIds: readonly string[] },
    ): PoliciesArgued {
      const moment = at(view);
      const seen = policiesSeen(momentOf, sees, view);
      const rows = rowsAt<{ subject_id: string; id: string; item: string }>(
        moment,
        `SELECT g.subject_id, p.id, p.item FROM json_each(?) AS asked
         JOIN grounds g ON g.subject_id = asked.value AND g.valid_from <= ?
         JOIN ${policyTable.table} p ON p.id = g.policy_change_id AND p.valid_from <= ? AND p.valid_to > ?`,
        JSON.stringify(objectIds),
        moment.position,
        moment.position,
        moment.position,
      );
      const argued = rows
        .filter(({ id }) => seen === null || seen.has(id))
        .map(({ subject_id: objectId, item }) => ({ objectId, row: JSON.parse(item) as PolicyRow }))
        .map(({ objectId, row: { known } }) => ({
          objectId,
          status: known.status,
          isOverdue: isOverdue(known, view.on),
        }));
      return Map.groupBy(argued, ({ objectId }) => objectId);
    },

    /** Those that are seen, now; null for all of them. */
    idsSeen: ({ sees }: Asker, view: Pick<View, 'on'>) => policiesSeen(momentOf, sees, view),

    /** How many outcomes of a year argue for a change, and what became of these changes. */
    statistics(
      { sees }: Asker,
      { evaluationYear, ...view }: View & { readonly evaluationYear: number },
    ): PolicyStatistics {
      const moment = at(view);
      const ids = new Set(
        rowsAt<{ id: string; object_id: string }>(
          moment,
          `SELECT id, item ->> '$.objectId' AS object_id FROM ${evaluationTable.table} WHERE evaluation_year = ? AND counts = 1 AND valid_from <= ? AND valid_to > ?`,
          evaluationYear,
          moment.position,
          moment.position,
        ).flatMap(({ id, object_id }) => (seesObject(sees, object_id) ? [id] : [])),
      );
      const evaluationOf = (findingId: string) =>
        itemAt<FindingGround>(moment, findingTable.table, findingId)?.evaluationId;
      const changes = statesAt<PolicyRow>(moment, policyTable.table).flatMap(({ known }) => {
        const { evaluationIds, findingIds } = known.grounds;
        const outcomes = new Set([...evaluationIds, ...findingIds.map(evaluationOf)].filter((id) => ids.has(id ?? '')));
        return outcomes.size === 0 ? [] : [{ known, outcomes }];
      });
      const outcomesOf = (...statuses: readonly Status[]) =>
        new Set(changes.filter(({ known }) => statuses.includes(known.status)).flatMap(({ outcomes }) => [...outcomes]))
          .size;
      const countsOf = (of: typeof changes): Counts => {
        const count = (status: Status) => of.filter(({ known }) => known.status === status).length;
        return {
          proposed: count('proposed'),
          adopted: count('adopted'),
          implemented: count('implemented'),
          rejected: count('rejected'),
          withdrawn: count('withdrawn'),
        };
      };
      return {
        evaluationYear,
        outcomes: ids.size,
        outcomesWithProposal: outcomesOf('proposed', 'adopted', 'implemented', 'rejected'),
        outcomesWithAdoption: outcomesOf('adopted', 'implemented'),
        outcomesWithImplementation: outcomesOf('implemented'),
        changes: countsOf(changes),
        byKind: policyChangeKindSchema.options.map((kind) => ({
          kind,
          ...countsOf(changes.filter(({ known }) => known.proposed.kind === kind)),
        })),
        overdue: changes.filter(({ known }) => isOverdue(known, view.on)).length,
        ...moment.answered,
      };
    },
  };
}
export type PolicyQueries = ReturnType<typeof createPolicyQueries>;

const overdueSql = "status = 'adopted' AND due_date < ?";
const isOverdue = (known: PolicyRow['known'], on: CalendarDate) => known.status === 'adopted' && known.dueDate < on;

/** Whoever sees a change because of one outcome does not see those of others that argue for it too. */
function itemOf(moment: Moment, on: CalendarDate, sees: Sees): (row: PolicyRow) => PolicyItem {
  const objectName = namesAt(moment, objectNameTable.table);
  const organisationName = namesAt(moment, organisationNameTable.table);
  return ({ known, history, revision }) => {
    const { policyChangeId: id, title, kind, objectId, content, basis, on: proposedOn, sample } = known.proposed;
    const officeId = officeOf(known);
    const term = 'adopted' in known ? known : null;
    return {
      id,
      title,
      kind,
      status: known.status,
      object: objectId === null ? null : { id: objectId, name: objectName(objectId) ?? objectId },
      content,
      basis,
      office: officeId === null ? null : { id: officeId, name: organisationName(officeId) ?? officeId },
      evaluations: known.grounds.evaluationIds.flatMap((evaluationId) => {
        const ground = itemAt<EvaluationGround>(moment, evaluationTable.table, evaluationId);
        const { evaluationYear = null, grade = null, score = null } = ground ?? {};
        const of = ground?.objectId ?? null;
        if (!seesObject(sees, of)) return [];
        return [{ id: evaluationId, objectId: of, objectName: objectName(of), evaluationYear, grade, score }];
      }),
      findings: known.grounds.findingIds.flatMap((findingId) => {
        const ground = itemAt<FindingGround>(moment, findingTable.table, findingId);
        const of = ground?.objectId ?? null;
        if (!seesObject(sees, of)) return [];
        return [{ id: findingId, objectId: of, objectName: objectName(of), description: ground?.description ?? null }];
      }),
      proposedOn,
      dueDate: term?.dueDate ?? null,
      originalDueDate: term?.adopted.dueDate ?? null,
      extensions: term?.extensions.length ?? 0,
      isOverdue: isOverdue(known, on),
      implemented: 'implemented' in known ? withoutSample(known.implemented) : null,
      history: [...history],
      allowed: policyMovesAllowed(known),
      sample: [...new Set([...sample, ...('implemented' in known ? known.implemented.sample : [])])],
      revision,
    };
  };
}

const withoutSample = ({ sample: _, ...implemented }: Known<'implemented'>['implemented']) => implemented;
