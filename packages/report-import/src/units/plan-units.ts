import { normaliseName, type OrganisationKind } from '@bihuan/domain';
import { type Matched, matchUnits } from './match-units.ts';
import { peopleOf } from './people.ts';
import type {
  KnownUnit,
  PlannedUnit,
  UnitChange,
  UnitImportOptions,
  UnitPlan,
  UnitRegister,
  UnitStep,
} from './plan.ts';
import type { ReadUnits } from './read-units.ts';
import { type Supervision, supervise } from './supervision.ts';

export interface PlanUnitsInput {
  readonly read: ReadUnits;
  readonly register: UnitRegister;
  readonly options: UnitImportOptions;
}

/** What taking a unit register would do: row by row, and step by step. Pure; the same register again plans nothing. */
export function planUnits({ read, register, options }: PlanUnitsInput): UnitPlan {
  const matching = matchUnits(read.rows, register.organisations, read.headings, options);
  const supervision = supervise(matching, register.organisations, read.headings);
  const taken = matching.rows.filter(({ problems }) => problems.length === 0);
  const supervising = new Set(taken.map(({ supervisorId }) => supervisorId));
  const departments = matching.departments.filter(({ id }) => supervising.has(id));
  const people = peopleOf(register, options);
  const steps: UnitStep[] = [];
  const named = departments.map(({ id, name, namedBy }): PlannedUnit => {
    const data = { organisationId: id, name, code: null, kind: 'department' as const, parentId: null, sample: [] };
    steps.push({ key: `org.${id}`, kind: 'register-organisation', targetId: id, data });
    const changes = [{ field: 'name' as const, from: null, to: name }];
    return { row: null, where: namedBy.where, name, action: 'new', organisationId: id, changes, problems: [] };
  });
  const rows = matching.rows.map((one): PlannedUnit => {
    const { row, where, name } = one.row;
    if (one.problems.length > 0)
      return { row, where, name, action: 'skipped', organisationId: null, changes: [], problems: one.problems };
    const organisation = organisationSteps(one, supervising.has(one.id), register, supervision, options);
    const posts = (['head', 'contact'] as const).flatMap((post) => {
      const person = one.row[post];
      return person === null ? [] : [people.plan(one.id, post, person, row)];
    });
    steps.push(...organisation.steps, ...posts.flatMap((post) => post.steps));
    const changes = [...organisation.changes, ...posts.flatMap((post) => post.changes)];
    const action = one.known === null ? 'new' : changes.length === 0 ? 'unchanged' : 'changed';
    return { row, where, name, action, organisationId: one.id, changes, problems: [] };
  });
  const all = [...named, ...rows];
  const count = (action: PlannedUnit['action']) => all.filter((row) => row.action === action).length;
  return {
    rows: all,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      skipped: count('skipped'),
    },
    steps: inOrder(steps, supervision),
  };
}

function organisationSteps(
  { row, id, known, supervisorId }: Matched,
  isSupervising: boolean,
  { organisations }: UnitRegister,
  { parentOf }: Supervision,
  { reason }: UnitImportOptions,
) {
  const { name, code } = row;
  const changes: UnitChange[] = [];
  const steps: UnitStep[] = [];
  const changed = (field: UnitChange['field'], from: string | null, to: string | null) => {
    if (to !== null && to !== from) changes.push({ field, from, to });
    return to !== null && to !== from;
  };
  // Whatever supervises others is a department, unless its row says otherwise.
  const kind: OrganisationKind = row.kind ?? known?.kind ?? (isSupervising ? 'department' : 'unit');
  if (known === null) {
    const parentId = parentOf.get(id) ?? null;
    const data = { organisationId: id, name, code, kind, parentId, sample: [] };
    steps.push({ key: `org.${id}`, kind: 'register-organisation', targetId: id, data });
    changed('name', null, name);
    changed('code', null, code);
    changed('kind', null, kind);
    changed('supervisor', null, row.supervisor);
    return { steps, changes };
  }
  if (changed('name', known.name, isSameName(known, name) ? known.name : name))
    steps.push({ key: `rename.${id}`, kind: 'rename-organisation', targetId: id, data: { name, reason } });
  const isOtherCode = changed('code', known.code, code);
  const isOtherKind = changed('kind', known.kind, kind);
  if (isOtherCode || isOtherKind) {
    const data = { ...(isOtherCode && { code }), ...(isOtherKind && { kind }), reason };
    steps.push({ key: `amend.${id}`, kind: 'amend-organisation', targetId: id, data });
  }
  if (supervisorId !== null && supervisorId !== known.parentId) {
    const before = organisations.find((one) => one.id === known.parentId)?.name ?? null;
    changes.push({ field: 'supervisor', from: before, to: row.supervisor ?? supervisorId });
    const data = { parentId: supervisorId, reason };
    steps.push({ key: `supervisor.${id}`, kind: 'change-supervisor', targetId: id, data });
  }
  return { steps, changes };
}

/** Found by a former name, it is not renamed back; another way of writing the name is none either. */
const isSameName = ({ name, formerNames }: Pick<KnownUnit, 'name' | 'formerNames'>, stated: string): boolean =>
  [name, ...formerNames].some((one) => normaliseName(one) === normaliseName(stated));

const order: readonly UnitStep['kind'][] = [
  'register-organisation',
  'rename-organisation',
  'amend-organisation',
  'change-supervisor',
  'register-person',
  'amend-person',
  'leave-post',
  'fill-post',
  'put-first',
];

function inOrder(steps: readonly UnitStep[], { topDown }: Supervision): readonly UnitStep[] {
  const rank = new Map(topDown.map((id, at) => [id, at]));
  return order.flatMap((kind) => {
    const ofKind = steps.filter((step) => step.kind === kind);
    if (kind !== 'change-supervisor') return ofKind;
    return ofKind.sort((one, other) => (rank.get(one.targetId) ?? 0) - (rank.get(other.targetId) ?? 0));
  });
}
