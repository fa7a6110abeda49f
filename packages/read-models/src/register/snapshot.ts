import type { EvaluationYears, ObjectKind, OrganisationKind, Outcome } from '@bihuan/domain';
import { revisionAt } from '../evaluations/entries.ts';
import { evaluationTable } from '../evaluations/schema.ts';
import type { EvaluationState } from '../evaluations/state.ts';
import { statesAt } from '../moment-rows.ts';
import type { MomentOf, View } from '../query.ts';
import { objectTable, organisationTable } from './schema.ts';
import type { ObjectState, OrganisationState } from './state.ts';

export interface ObjectInSnapshot {
  readonly id: string;
  /** Revision of the stream as it was read. */
  readonly revision: number;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly code: string | null;
  readonly kind: ObjectKind;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly policyArea: string | null;
  readonly mergedInto: string | null;
  readonly withdrawn: boolean;
}

export interface OrganisationInSnapshot {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly code: string | null;
  readonly kind: OrganisationKind;
  readonly parentId: string | null;
  readonly mergedInto: string | null;
  readonly withdrawn: boolean;
}

type Stated =
  | 'objectId'
  | 'unitId'
  | 'departmentId'
  | 'policyArea'
  | 'fundsEvaluated'
  | 'currentBudget'
  | 'evaluator'
  | 'methods'
  | 'evidenceMeans'
  | 'gradeScale'
  | 'selfScore'
  | 'selfGrade';

export interface EvaluationInSnapshot extends Readonly<Pick<EvaluationState, Stated>>, EvaluationYears {
  readonly id: string;
  readonly revision: number;
  /** The outcome that counts; null while none is recorded. */
  readonly outcome: Outcome | null;
  readonly confirmed: boolean;
  readonly withdrawn: boolean;
}

/** What an import is planned on, as plain data; what was withdrawn is in it too, because its id stays used. */
export interface RegisterSnapshot {
  readonly objects: readonly ObjectInSnapshot[];
  readonly organisations: readonly OrganisationInSnapshot[];
}

/** Objects and organisations whole, in the order in which they were registered. */
export function snapshotOf(momentOf: MomentOf, view: View): RegisterSnapshot {
  const register = momentOf('register', view);
  return {
    objects: statesAt<ObjectState>(register, objectTable.table).map(objectOf),
    organisations: statesAt<OrganisationState>(register, organisationTable.table).map(organisationOf),
  };
}

export interface EvaluationsOfAsked extends View {
  readonly evaluationYear: number;
  /** Ids of objects. */
  readonly objects: readonly string[];
}

/** The evaluations of these objects in one year, in the order in which they were opened, withdrawn ones too. */
export function evaluationsOf(momentOf: MomentOf, asked: EvaluationsOfAsked): readonly EvaluationInSnapshot[] {
  const moment = momentOf('evaluations', asked);
  return statesAt<EvaluationState>(
    moment,
    evaluationTable.table,
    ['object_id IN (SELECT value FROM json_each(?))', 'year_key = ?'],
    JSON.stringify(asked.objects),
    -asked.evaluationYear,
  ).map((state) => evaluationOf({ ...state, revision: revisionAt(moment, state) }));
}

const objectOf = ({ sample: _, status, revision, ...state }: ObjectState): ObjectInSnapshot => ({
  ...state,
  revision: Number(revision),
  withdrawn: status === 'withdrawn',
});

const organisationOf = ({ id, name, formerNames, code, kind, parentId, mergedInto, status }: OrganisationState) => ({
  id,
  name,
  formerNames,
  code,
  kind,
  parentId,
  mergedInto,
  withdrawn: status === 'withdrawn',
});

function evaluationOf(state: EvaluationState): EvaluationInSnapshot {
  const { id, objectId, fundYear, evaluationYear, applyToYear, unitId, departmentId, policyArea } = state;
  const { fundsEvaluated, currentBudget, evaluator, methods, evidenceMeans, gradeScale, selfScore, selfGrade } = state;
  const { score, grade, notDemonstrated, dimensions, gradeBasis, comment, evaluatedOn, outcomeStatus } = state;
  const outcome = { score, grade, notDemonstrated, dimensions, gradeBasis, comment, evaluatedOn };
  return {
    id,
    revision: Number(state.revision),
    objectId,
    fundYear,
    evaluationYear,
    applyToYear,
    unitId,
    departmentId,
    policyArea,
    fundsEvaluated,
    currentBudget,
    evaluator,
    methods,
    evidenceMeans,
    gradeScale,
    selfScore,
    selfGrade,
    outcome: outcomeStatus === 'none' ? null : outcome,
    confirmed: outcomeStatus === 'confirmed' || outcomeStatus === 'published',
    withdrawn: state.status === 'withdrawn',
  };
}
