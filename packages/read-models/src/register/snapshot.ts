import type { EvaluationYears, ObjectKind, OrganisationKind, Outcome } from '@bihuan/domain';
import { revisionAt } from '../evaluations/entries.ts';
import { evaluationTable } from '../evaluations/schema.ts';
import type { EvaluationState } from '../evaluations/state.ts';
import { rowsAt } from '../moment-rows.ts';
import type { Moment, MomentOf, View } from '../query.ts';
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
  | 'gradeScale';

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
  readonly evaluations: readonly EvaluationInSnapshot[];
  /** Position of the log that all of it reflects, decimal text; null before the first event. */
  readonly position: string | null;
}

/** Two projections may have got differently far: both are read at the position that both have reached. */
export function snapshotOf(momentOf: MomentOf, view: View): RegisterSnapshot {
  const register = momentOf('register', view);
  const evaluations = momentOf('evaluations', view);
  const { answered, position } = register.position <= evaluations.position ? register : evaluations;
  const inRegister: Moment = { ...register, position, answered };
  const inEvaluations: Moment = { ...evaluations, position, answered };
  return {
    objects: statesOf<ObjectState>(inRegister, objectTable.table).map(objectOf),
    organisations: statesOf<OrganisationState>(inRegister, organisationTable.table).map(organisationOf),
    evaluations: statesOf<EvaluationState>(inEvaluations, evaluationTable.table).map((state) =>
      evaluationOf({ ...state, revision: revisionAt(inEvaluations, state) }),
    ),
    position: answered.position,
  };
}

const statesOf = <State>(moment: Moment, table: string): State[] =>
  rowsAt<{ item: string }>(
    moment,
    `SELECT item FROM ${table} WHERE valid_from <= ? AND valid_to > ? ORDER BY id, valid_from`,
    moment.position,
    moment.position,
  ).map(({ item }) => JSON.parse(item) as State);

const objectOf = ({ sample: _, status, revision, ...state }: ObjectState): ObjectInSnapshot => ({
  ...state,
  revision: Number(revision),
  withdrawn: status === 'withdrawn',
});

const organisationOf = ({ id, name, formerNames, kind, parentId, mergedInto, status }: OrganisationState) => ({
  id,
  name,
  formerNames,
  kind,
  parentId,
  mergedInto,
  withdrawn: status === 'withdrawn',
});

function evaluationOf(state: EvaluationState): EvaluationInSnapshot {
  const { id, objectId, fundYear, evaluationYear, applyToYear, unitId, departmentId, policyArea } = state;
  const { fundsEvaluated, currentBudget, evaluator, methods, evidenceMeans, gradeScale } = state;
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
    outcome: outcomeStatus === 'none' ? null : outcome,
    confirmed: outcomeStatus === 'confirmed' || outcomeStatus === 'published',
    withdrawn: state.status === 'withdrawn',
  };
}
