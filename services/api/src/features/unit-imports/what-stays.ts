import { successorsOf } from '../imports/what-stays.ts';
import type { LaterWork, Standing } from './later-work.ts';
import type { RecordedByImport } from './recorded-by-import.ts';

/** What taking the import of a unit register back undoes, and what stays and why. */
export interface UnitTakeBackPlan {
  readonly tenures: readonly { readonly organisationId: string; readonly tenureId: string }[];
  readonly persons: readonly string[];
  /** Those below others first. */
  readonly organisations: readonly string[];
  readonly kept: readonly { readonly targetId: string; readonly reason: string }[];
}

/** Later work is what other commands wrote, posts that others were given, and whatever points at a unit or a person. */
export function whatUnitsStay(recorded: RecordedByImport, later: LaterWork): UnitTakeBackPlan {
  const kept = new Map<string, string>();
  const going = (
    ids: readonly string[],
    standings: ReadonlyMap<string, Standing>,
    why: (id: string) => string | null,
  ) =>
    ids.filter((id) => {
      const standing = standings.get(id);
      if (standing === undefined || standing.isGone) return false;
      const reason = standing.hasOtherCommands ? '导入之后有新的记录' : why(id);
      if (reason !== null) kept.set(id, reason);
      return reason === null;
    });

  const held = new Map(later.tenures.map((tenure) => [tenure.tenureId, tenure]));
  const tenures = recorded.filled.filter(({ tenureId, until }) => {
    const now = held.get(tenureId);
    if (now !== undefined && now.until !== until) kept.set(tenureId, '导入之后任职有变动');
    return now !== undefined && now.until === until;
  });
  const ending = new Set(tenures.map(({ tenureId }) => tenureId));
  const staying = later.tenures.filter(({ tenureId }) => !ending.has(tenureId));

  const inPost = new Set(staying.map(({ personId }) => personId));
  const responsible = new Set(later.referring.responsible);
  const persons = going(recorded.persons, later.persons, (id) => {
    if (inPost.has(id)) return '还担任其他职务';
    if (responsible.has(id)) return '是整改承诺的责任人';
    return later.persons.get(id)?.hasDeputies === true ? '有代理安排' : null;
  });

  const { referring } = later;
  const used = new Set<string | null>([
    ...[...referring.evaluations, ...referring.objects].flatMap(({ unitId, departmentId }) => [unitId, departmentId]),
    ...referring.findings.map(({ unitId }) => unitId),
    ...referring.organisations.flatMap(successorsOf),
    ...staying.map(({ organisationId }) => organisationId),
  ]);
  const gone = new Set<string>();
  const hasUnits = (id: string) =>
    referring.organisations.some(
      ({ id: unit, parentId, status }) => parentId === id && status !== 'withdrawn' && !gone.has(unit),
    );
  const isUsed = (id: string) => {
    if (used.has(id) || hasUnits(id)) return '还有对象、评价、下属单位或任职使用它';
    gone.add(id);
    return null;
  };
  const organisations = going(lowestFirst(recorded.organisations, referring), later.organisations, isUsed);
  for (const id of recorded.changed) kept.set(id, '导入前已有记录，所作更正保留');
  return { tenures, persons, organisations, kept: [...kept].map(([targetId, reason]) => ({ targetId, reason })) };
}

/** Each after every unit below it that is among them, so that a department is asked about when its units are known to go. */
function lowestFirst(ids: readonly string[], { organisations }: LaterWork['referring']): readonly string[] {
  const below = Map.groupBy(organisations, ({ parentId }) => parentId);
  const own = new Set(ids);
  const ordered = new Set<string>();
  const visiting = new Set<string>();
  const visit = (id: string): void => {
    if (ordered.has(id) || visiting.has(id)) return;
    visiting.add(id);
    for (const unit of below.get(id) ?? []) if (own.has(unit.id)) visit(unit.id);
    ordered.add(id);
  };
  for (const id of ids) visit(id);
  return [...ordered];
}
