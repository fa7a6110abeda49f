import type { ImportStep } from '@bihuan/domain';
import { createdBy, type LaterWork } from './later-work.ts';

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

/** Later work is what other commands wrote to the same stream, a decision on the line, a finding, or an evaluation by hand. */
export function whatStays(steps: readonly ImportStep[], { created, decided, referring }: LaterWork): TakeBackPlan {
  const ids = createdBy(steps);
  const kept = new Map<string, string>();
  /** What is there and goes, unless there is a reason to keep it. */
  const going = (candidates: readonly string[], reasonToKeep: (id: string) => string | null) =>
    candidates.filter((id) => {
      if (created.get(id)?.isWithdrawn !== false) return false;
      const reason = reasonToKeep(id);
      if (reason !== null) kept.set(id, reason);
      return reason === null;
    });
  const hasOtherCommands = (id: string) => created.get(id)?.hasOtherCommands === true;

  const withFindings = new Set(referring.findings.map(({ evaluationId }) => evaluationId));
  const evaluations = going(ids.evaluations, (id) => {
    if (hasOtherCommands(id)) return '导入之后评价有新的记录';
    if (withFindings.has(id)) return '已据此登记问题';
    return decided.has(id) ? '已对该对象作出预算决定' : null;
  });

  const goneEvaluations = new Set(evaluations);
  const staying = referring.evaluations.filter(({ id }) => !goneEvaluations.has(id));
  const evaluated = new Set(staying.map(({ objectId }) => objectId));
  const mergedInto = new Set(referring.objects.map((object) => object.mergedInto));
  const objects = going(ids.objects, (id) => {
    if (hasOtherCommands(id)) return '导入之后对象有新的记录';
    if (evaluated.has(id)) return '对象还有其他评价';
    return mergedInto.has(id) ? '有对象并入了它' : null;
  });

  const goneObjects = new Set(objects);
  const used = new Set<string | null>([
    ...staying.flatMap(({ unitId, departmentId }) => [unitId, departmentId]),
    ...referring.objects
      .filter(({ id, status }) => status !== 'withdrawn' && !goneObjects.has(id))
      .flatMap(({ unitId, departmentId }) => [unitId, departmentId]),
    ...referring.findings.map(({ unitId }) => unitId),
    ...referring.organisations.flatMap(successorsOf),
  ]);
  const goneOrganisations = new Set<string>();
  const hasUnits = (id: string) =>
    referring.organisations.some(
      ({ id: unit, parentId, status }) => parentId === id && status !== 'withdrawn' && !goneOrganisations.has(unit),
    );
  // Units before the departments above them: a department stays while a unit of it does.
  const organisations = going(ids.organisations.toReversed(), (id) => {
    if (hasOtherCommands(id)) return '导入之后单位有新的记录';
    if (used.has(id) || hasUnits(id)) return '还有对象、评价或下属单位使用它';
    goneOrganisations.add(id);
    return null;
  });

  const createdHere = new Set(Object.values(ids).flat());
  for (const { targetId } of steps) {
    if (!createdHere.has(targetId)) kept.set(targetId, '导入时已有记录，所作更正保留');
  }
  return { evaluations, objects, organisations, kept: [...kept].map(([targetId, reason]) => ({ targetId, reason })) };
}

/** Whatever an organisation went on as is needed to follow it. */
export const successorsOf = ({
  mergedInto,
  successors,
}: LaterWork['referring']['organisations'][number]): readonly (string | null)[] => [
  mergedInto,
  ...successors.map(({ organisationId }) => organisationId),
];
