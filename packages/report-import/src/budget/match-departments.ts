import { nearNames, normaliseName, type Problem } from '@bihuan/domain';
import { successorOf } from '../plan/organisations.ts';
import type { KnownUnit } from '../units/plan.ts';
import type { BudgetRow } from './read-budget.ts';

/** Finds the department that a row is about: by code, else by any name it had; what it was merged into in its place. */
export function departmentFinder(organisations: readonly KnownUnit[]) {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const byCode = new Map<string, KnownUnit>();
  const byName = new Map<string, KnownUnit>();
  for (const organisation of organisations) {
    if (organisation.withdrawn || organisation.kind === 'third-party') continue;
    const heir = successorOf(organisation, byId);
    if (organisation.code !== null) byCode.set(normaliseName(organisation.code), heir);
    for (const name of [...organisation.formerNames, organisation.name]) {
      const key = normaliseName(name);
      // A unit and a department of one name: the department is meant.
      if (byName.get(key)?.kind !== 'department') byName.set(key, heir);
    }
  }
  const near = nearNames(organisations.filter(({ kind, withdrawn }) => kind === 'department' && !withdrawn));
  return ({ code, name, where }: Pick<BudgetRow, 'code' | 'name' | 'where'>): KnownUnit | Problem => {
    const found = (code === null ? undefined : byCode.get(normaliseName(code))) ?? byName.get(normaliseName(name));
    const place = { ...where, field: 'department' };
    if (found === undefined) {
      const similar = near(name).map((one) => one.name);
      const params = { name, near: similar.length === 0 ? ['—'] : similar };
      return { code: 'budget-import.department-unknown', params, where: place };
    }
    if (found.kind === 'department') return found;
    return { code: 'budget.subject-not-a-department', params: { name: found.name }, where: place };
  };
}
