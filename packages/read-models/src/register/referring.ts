import type { FindingItem } from '../evaluations/finding-answer.ts';
import { evaluationTable, findingTable } from '../evaluations/schema.ts';
import type { EvaluationState, FindingState } from '../evaluations/state.ts';
import { statesAt } from '../moment-rows.ts';
import type { Moment, MomentOf, View } from '../query.ts';
import { momentsTogether } from './moments-together.ts';
import { objectTable, organisationTable } from './schema.ts';
import type { ObjectState, OrganisationState } from './state.ts';

/** What may be pointed at, by id. */
export interface ReferringAsked extends View {
  readonly objects: readonly string[];
  readonly organisations: readonly string[];
  readonly evaluations: readonly string[];
  readonly persons?: readonly string[];
}

/** Whatever points at one of them, and is not withdrawn; a merger counts even then. */
export interface Referring {
  /** Of one of the objects, or with one of the organisations as unit or department. */
  readonly evaluations: readonly Pick<EvaluationState, 'id' | 'objectId' | 'unitId' | 'departmentId'>[];
  /** On one of the evaluations, or with one of the organisations as unit. */
  readonly findings: readonly Pick<FindingItem, 'id' | 'evaluationId' | 'unitId'>[];
  /** Merged into one of the objects, or with one of the organisations as unit or department. */
  readonly objects: readonly Pick<ObjectState, 'id' | 'unitId' | 'departmentId' | 'mergedInto' | 'status'>[];
  /** Merged or split into one of the organisations, or below one. */
  readonly organisations: readonly Pick<
    OrganisationState,
    'id' | 'parentId' | 'mergedInto' | 'successors' | 'status'
  >[];
  /** Those of the persons who answer for what a unit has promised. */
  readonly responsible: readonly string[];
}

/** Looks through the present states once: it is asked when an import is taken back, too rarely for indexes that every event would pay for. */
export function referringTo(momentOf: MomentOf, asked: ReferringAsked): Referring {
  const { register, evaluations } = momentsTogether(momentOf, asked);
  const ofObjects = JSON.stringify(asked.objects);
  const ofOrganisations = JSON.stringify(asked.organisations);
  const ofEvaluations = JSON.stringify(asked.evaluations);
  return {
    evaluations: statesAt<EvaluationState>(
      evaluations,
      evaluationTable.table,
      [isThere, `(${among('objectId')} OR ${among('unitId')} OR ${among('departmentId')})`],
      ofObjects,
      ofOrganisations,
      ofOrganisations,
    ),
    findings: statesAt<FindingState>(
      evaluations,
      findingTable.table,
      ["status <> 'withdrawn'", `(${among('$.known.finding.evaluationId')} OR ${among('$.known.finding.unitId')})`],
      ofEvaluations,
      ofOrganisations,
    ).map(({ known: { finding } }) => ({ ...finding, id: finding.findingId })),
    objects: statesAt<ObjectState>(
      register,
      objectTable.table,
      [`(${among('mergedInto')} OR (${isThere} AND (${among('unitId')} OR ${among('departmentId')})))`],
      ofObjects,
      ofOrganisations,
      ofOrganisations,
    ),
    organisations: statesAt<OrganisationState>(
      register,
      organisationTable.table,
      [`(${among('mergedInto')} OR ${succeededByAny} OR (${isThere} AND ${among('parentId')}))`],
      ofOrganisations,
      ofOrganisations,
      ofOrganisations,
    ),
    responsible: responsibleAmong(evaluations, asked.persons ?? []),
  };
}

const isThere = "item ->> 'status' <> 'withdrawn'";
const among = (member: string) => `item ->> '${member}' IN (SELECT value FROM json_each(?))`;
const succeededByAny = `EXISTS (SELECT 1 FROM json_each(item, '$.successors') AS successor
  WHERE successor.value ->> 'organisationId' IN (SELECT value FROM json_each(?)))`;

function responsibleAmong(moment: Moment, persons: readonly string[]): readonly string[] {
  if (persons.length === 0) return [];
  const committed = statesAt<FindingState>(
    moment,
    findingTable.table,
    [among('$.known.commitment.responsible.personId')],
    JSON.stringify(persons),
  );
  return [...new Set(committed.flatMap(({ known }) => known.commitment?.responsible.personId ?? []))];
}
