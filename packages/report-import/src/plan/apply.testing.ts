import { isDeepStrictEqual } from 'node:util';
import { completeOutcome, type ImportStep } from '@bihuan/domain';
import type { KnownEvaluation, KnownObject, KnownOrganisation, Register } from './register.ts';

export const emptyRegister: Register = { objects: [], organisations: [], evaluations: [] };

/** The register after steps were carried out, as the real record would have it; throws where a step is not possible. */
export function registerAfter(register: Register, steps: readonly ImportStep[]): Register {
  const objects = new Map(register.objects.map((item) => [item.id, item]));
  const organisations = new Map(register.organisations.map((item) => [item.id, item]));
  const evaluations = new Map(register.evaluations.map((item) => [item.id, item]));
  for (const step of steps) applyStep(step, objects, organisations, evaluations);
  return {
    objects: [...objects.values()],
    organisations: [...organisations.values()],
    evaluations: [...evaluations.values()],
  };
}

function existing<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new Error(`step on unknown ${id}`);
  return item;
}

function create<Item>(items: Map<string, Item>, id: string, item: Item): void {
  if (items.has(id)) throw new Error(`${id} exists already`);
  items.set(id, item);
}

function applyStep(
  step: ImportStep,
  objects: Map<string, KnownObject>,
  organisations: Map<string, KnownOrganisation>,
  evaluations: Map<string, KnownEvaluation>,
): void {
  const living = { mergedInto: null, withdrawn: false, formerNames: [] };
  switch (step.kind) {
    case 'register-organisation': {
      if (step.data.parentId !== null) existing(organisations, step.data.parentId);
      create(organisations, step.targetId, {
        id: step.targetId,
        name: step.data.name,
        kind: step.data.kind,
        ...living,
      });
      return;
    }
    case 'register-object': {
      for (const id of [step.data.unitId, step.data.departmentId]) if (id !== null) existing(organisations, id);
      const { objectId: id, name, code, kind, unitId, departmentId, policyArea } = step.data;
      refuseSharedCode(code, id, objects);
      create(objects, id, { id, revision: 0, name, code, kind, unitId, departmentId, policyArea, ...living });
      return;
    }
    case 'assign-object': {
      const object = existing(objects, step.targetId);
      const { unitId, departmentId, policyArea } = step.data;
      objects.set(object.id, { ...object, revision: object.revision + 1, unitId, departmentId, policyArea });
      return;
    }
    case 'rename-object': {
      const object = existing(objects, step.targetId);
      const formerNames = [...object.formerNames, object.name];
      objects.set(object.id, { ...object, revision: object.revision + 1, name: step.data.name, formerNames });
      return;
    }
    case 'code-object': {
      const object = existing(objects, step.targetId);
      if (object.code !== null) throw new Error(`${object.id} has a code`);
      refuseSharedCode(step.data.code, object.id, objects);
      objects.set(object.id, { ...object, revision: object.revision + 1, code: step.data.code });
      return;
    }
    case 'open-evaluation': {
      existing(objects, step.data.objectId);
      const { evaluationId: id, objectKind: _kind, source: _source, sample: _sample, ...data } = step.data;
      const nothingYet = { outcome: null, selfScore: null, selfGrade: null, confirmed: false, withdrawn: false };
      create(evaluations, id, { id, revision: 0, ...data, ...nothingYet });
      return;
    }
    case 'record-budget-facts':
    case 'approve-budget':
      throw new Error(`${step.kind} belongs to a table of budgets`);
    default: {
      const evaluation = existing(evaluations, step.targetId);
      evaluations.set(evaluation.id, {
        ...evaluation,
        revision: evaluation.revision + 1,
        ...evaluationAfter(step, evaluation),
      });
    }
  }
}

function refuseSharedCode(code: string | null, id: string, objects: ReadonlyMap<string, KnownObject>): void {
  for (const object of objects.values())
    if (code !== null && object.code === code && object.id !== id && object.mergedInto !== id && !object.withdrawn)
      throw new Error(`${code} is the code of ${object.id}`);
}

type EvaluationStep = Extract<
  ImportStep,
  {
    kind: 'amend-evaluation' | 'record-self-evaluation' | 'record-outcome' | 'revise-outcome' | 'confirm-outcome';
  }
>;

function evaluationAfter(step: EvaluationStep, evaluation: KnownEvaluation): Partial<KnownEvaluation> {
  if (step.kind === 'confirm-outcome') {
    if (evaluation.outcome === null || evaluation.confirmed) throw new Error('nothing to confirm');
    return { confirmed: true };
  }
  if (step.kind === 'amend-evaluation') {
    const { reason: _reason, sample: _sample, ...data } = step.data;
    return data as Partial<KnownEvaluation>;
  }
  if (step.kind === 'record-self-evaluation') return { selfScore: step.data.score, selfGrade: step.data.grade };
  if ((step.kind === 'record-outcome') !== (evaluation.outcome === null)) throw new Error(`${step.kind} does not fit`);
  const { sample: _sample, ...outcome } = step.data;
  const { reason: _reason, documentNumber: _number, ...data } = { reason: '', documentNumber: null, ...outcome };
  if (!isDeepStrictEqual(completeOutcome(data, evaluation.gradeScale), data)) throw new Error('not as it is recorded');
  return { outcome: data, confirmed: false };
}
