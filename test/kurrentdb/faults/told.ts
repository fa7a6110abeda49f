import { randomUUID } from 'node:crypto';
import {
  type BihuanEvent,
  calendarDate,
  defaultGradeScale,
  type EventToAppend,
  type StreamKind,
  streamName,
  toEventToAppend,
} from '@bihuan/domain';

/** Real events of real kinds, so that the product's own projections make rows of them. */
export type ToldKind = Extract<StreamKind, 'object' | 'organisation' | 'evaluation'>;
export const toldKinds: readonly ToldKind[] = ['object', 'organisation', 'evaluation'];

export const toldJurisdiction = '999999';

export const toldStream = (run: string, kind: ToldKind, id: string): string =>
  streamName({ jurisdiction: toldJurisdiction, kind, id: `${run}-${id}` });

/** Prefixes that cover every stream of this run and none of another. */
export const toldPrefixes = (run: string): string[] => toldKinds.map((kind) => `${toldJurisdiction}.${kind}~${run}-`);

/** The event that comes at this place of a stream. `id` is the stream's own; evaluations are of the object with the same one. */
export function toldEvent(kind: ToldKind, id: string, place: number): EventToAppend {
  return toEventToAppend(eventAt(kind, id, place), randomUUID());
}

const assignment = { unitId: null, departmentId: null, policyArea: null };
const outcome = {
  score: null,
  notDemonstrated: false,
  dimensions: [],
  gradeBasis: null,
  comment: null,
  evaluatedOn: null,
  sample: [],
};
const grades = ['优', '良', '中', '差'] as const;

function eventAt(kind: ToldKind, id: string, place: number): BihuanEvent {
  const name = `评价对象 ${id} 第${place}次更名`;
  switch (kind) {
    case 'object':
      if (place > 0) return { type: 'ObjectRenamed', data: { name, reason: '更名' } };
      return {
        type: 'ObjectRegistered',
        data: { objectId: id, name, code: null, kind: 'project', ...assignment, sample: [] },
      };
    case 'organisation':
      if (place > 0) return { type: 'OrganisationRenamed', data: { name, reason: '更名' } };
      return {
        type: 'OrganisationRegistered',
        data: { organisationId: id, name, code: null, kind: 'unit', parentId: null, sample: [] },
      };
    case 'evaluation':
      return evaluationEventAt(id, place);
  }
}

function evaluationEventAt(id: string, place: number): BihuanEvent {
  const grade = grades[place % grades.length] ?? '良';
  if (place === 1) return { type: 'OutcomeRecorded', data: { ...outcome, grade } };
  if (place === 2) return { type: 'OutcomeConfirmed', data: { on: calendarDate('2025-01-10'), note: null } };
  if (place > 2) return { type: 'OutcomeRevised', data: { ...outcome, grade, reason: '复核', documentNumber: null } };
  return {
    type: 'EvaluationOpened',
    data: {
      evaluationId: id,
      objectId: id,
      objectKind: 'project',
      fundYear: 2023,
      evaluationYear: 2024,
      applyToYear: 2025,
      ...assignment,
      fundsEvaluated: null,
      currentBudget: null,
      evaluator: null,
      methods: [],
      evidenceMeans: [],
      gradeScale: defaultGradeScale,
      source: null,
      sample: [],
    },
  };
}
