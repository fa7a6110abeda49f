import type { ImportStep } from '@bihuan/domain';
import type { FullRegister } from './register.ts';

export interface Kept {
  readonly targetId: string;
  readonly reason: string;
}

/** What taking an import back withdraws, in an order that leaves nothing pointing at what is gone, and what stays and why. */
export interface TakeBackPlan {
  readonly evaluations: readonly string[];
  readonly objects: readonly string[];
  readonly organisations: readonly string[];
  readonly kept: readonly Kept[];
}

/**
 * Later work is what other commands wrote to the same stream, a decision on the line, a finding, or an evaluation by hand.
 * `ownCommands` are the ids of the import's own steps.
 */
export function whatStays(
  steps: readonly ImportStep[],
  register: FullRegister,
  ownCommands: ReadonlySet<string>,
): TakeBackPlan {
  const created = (kind: ImportStep['kind']) =>
    steps.filter((step) => step.kind === kind).map(({ targetId }) => targetId);
  const kept = new Map<string, string>();
  const hasOtherCommands = (kind: string, id: string) =>
    [...(register.commands.get(`${kind} ${id}`) ?? [])].some((commandId) => !ownCommands.has(commandId));

  const evaluationById = new Map(register.evaluations.map((evaluation) => [evaluation.id, evaluation]));
  const withFindings = new Set(register.findings.map(({ evaluationId }) => evaluationId));
  const decided = new Set(register.decided.map(({ fiscalYear, subjectId }) => `${fiscalYear} ${subjectId}`));
  const evaluations = created('open-evaluation').filter((id) => {
    const evaluation = evaluationById.get(id);
    if (evaluation === undefined || evaluation.withdrawn) return false;
    const reason = hasOtherCommands('evaluation', id)
      ? '导入之后评价有新的记录'
      : withFindings.has(id)
        ? '已据此登记问题'
        : decided.has(`${evaluation.applyToYear} ${evaluation.objectId}`)
          ? '已对该对象作出预算决定'
          : null;
    if (reason !== null) kept.set(id, reason);
    return reason === null;
  });

  const goneEvaluations = new Set(evaluations);
  const staying = register.evaluations.filter(({ id, withdrawn }) => !withdrawn && !goneEvaluations.has(id));
  const evaluated = new Set(staying.map(({ objectId }) => objectId));
  const mergedInto = new Set(register.objects.flatMap((object) => object.mergedInto ?? []));
  const objectById = new Map(register.objects.map((object) => [object.id, object]));
  const objects = created('register-object').filter((id) => {
    const object = objectById.get(id);
    if (object === undefined || object.withdrawn) return false;
    const reason = hasOtherCommands('object', id)
      ? '导入之后对象有新的记录'
      : evaluated.has(id)
        ? '对象还有其他评价'
        : mergedInto.has(id)
          ? '有对象并入了它'
          : null;
    if (reason !== null) kept.set(id, reason);
    return reason === null;
  });

  const goneObjects = new Set(objects);
  const used = new Set<string | null>([
    ...staying.flatMap(({ unitId, departmentId }) => [unitId, departmentId]),
    ...register.objects
      .filter(({ id, withdrawn }) => !withdrawn && !goneObjects.has(id))
      .flatMap(({ unitId, departmentId }) => [unitId, departmentId]),
    ...register.findings.map(({ unitId }) => unitId),
    ...register.organisations.flatMap((organisation) => organisation.mergedInto),
  ]);
  const organisationById = new Map(register.organisations.map((organisation) => [organisation.id, organisation]));
  const candidates = created('register-organisation').filter((id) => organisationById.get(id)?.withdrawn === false);
  const organisations: string[] = [];
  // Units before the departments above them: a department stays while a unit of it does.
  for (const id of candidates.toReversed()) {
    const gone = new Set(organisations);
    const hasUnits = register.organisations.some(
      ({ id: unit, parentId, withdrawn }) => parentId === id && !withdrawn && !gone.has(unit),
    );
    const reason = hasOtherCommands('organisation', id)
      ? '导入之后单位有新的记录'
      : used.has(id) || hasUnits
        ? '还有对象、评价或下属单位使用它'
        : null;
    if (reason === null) organisations.push(id);
    else kept.set(id, reason);
  }

  const creating: readonly ImportStep['kind'][] = ['register-organisation', 'register-object', 'open-evaluation'];
  const createdHere = new Set(creating.flatMap(created));
  for (const { targetId } of steps) {
    if (!createdHere.has(targetId)) kept.set(targetId, '导入时已有记录，所作更正保留');
  }
  return { evaluations, objects, organisations, kept: [...kept].map(([targetId, reason]) => ({ targetId, reason })) };
}
