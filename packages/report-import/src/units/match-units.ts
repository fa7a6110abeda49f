import { nearNames, normaliseName, type Problem } from '@bihuan/domain';
import { idFor } from '../plan/keys.ts';
import { successorOf } from '../plan/organisations.ts';
import type { UnitField } from './columns.ts';
import type { KnownUnit, UnitImportOptions } from './plan.ts';
import type { UnitRow } from './read-units.ts';

/** A row and the unit that it is about. */
export interface Matched {
  readonly row: UnitRow;
  readonly id: string;
  /** What is on record; null for a new one. */
  readonly known: KnownUnit | null;
  /** Id of the unit that supervises it; null when the row does not say. */
  supervisorId: string | null;
  readonly problems: Problem[];
}

/** A department that is only named as a supervisor. */
export interface NamedDepartment {
  readonly id: string;
  readonly name: string;
  readonly namedBy: UnitRow;
}

export interface Matching {
  readonly rows: readonly Matched[];
  readonly departments: readonly NamedDepartment[];
}

export type Headings = Readonly<Partial<Record<UnitField, string>>>;

/** Finds each row's unit by its code, then by any name it had, and each supervisor among the rows, then on record. */
export function matchUnits(
  rows: readonly UnitRow[],
  organisations: readonly KnownUnit[],
  headings: Headings,
  { importId, createDepartments }: UnitImportOptions,
): Matching {
  const onRecord = indexOf(organisations);
  const problemAt = (row: UnitRow, field: UnitField, code: Problem['code'], params: Problem['params']): Problem => ({
    code,
    params,
    where: { ...row.where, ...(headings[field] !== undefined && { column: headings[field] }) },
  });
  const byId = new Map<string, Matched>();
  const byName = new Map<string, Matched>();
  const byCode = new Map<string, Matched>();

  const matched = rows.map((row): Matched => {
    const problems = [...row.problems];
    const ofCode = row.code === null ? null : (onRecord.byCode.get(normaliseName(row.code)) ?? null);
    const ofName = onRecord.byName.get(normaliseName(row.name)) ?? null;
    const isTwo = ofCode !== null && ofName !== null && ofCode !== ofName;
    if (isTwo) {
      problems.push(
        problemAt(row, 'code', 'unit-import.code-and-name-differ', { code: row.code, byCode: ofCode.name }),
      );
    }
    const known = ofCode ?? ofName;
    if (ofCode === null && known !== null && row.code !== null && known.code !== null) {
      const { name, code } = known;
      problems.push(problemAt(row, 'code', 'unit-import.other-code', { name, known: code, code: row.code }));
    }
    const id = known?.id ?? idFor('org', [importId, row.row], onRecord.used);
    const twin =
      byId.get(id) ??
      byName.get(normaliseName(row.name)) ??
      (row.code === null ? undefined : byCode.get(normaliseName(row.code)));
    if (twin !== undefined && row.name !== '')
      problems.push(problemAt(row, 'name', 'unit-import.twice', { name: row.name, row: twin.row.row }));
    const one: Matched = { row, id, known, supervisorId: null, problems };
    // A row that may be either of two units takes neither from another row.
    if (twin === undefined && !isTwo) {
      byId.set(id, one);
      byName.set(normaliseName(row.name), one);
      if (row.code !== null) byCode.set(normaliseName(row.code), one);
    }
    return one;
  });

  const near = nearNames([...new Set(onRecord.byName.values())]);
  const departments = new Map<string, NamedDepartment>();
  for (const one of matched) {
    const { supervisor } = one.row;
    if (supervisor === null) continue;
    const key = normaliseName(supervisor);
    const found =
      byName.get(key)?.id ?? byCode.get(key)?.id ?? (onRecord.byName.get(key) ?? onRecord.byCode.get(key))?.id;
    const similar = found === undefined && !departments.has(key) ? near(supervisor).map(({ name }) => name) : [];
    if (found === one.id) {
      one.problems.push(problemAt(one.row, 'supervisor', 'organisation.supervises-itself', { name: one.row.name }));
    } else if (found !== undefined) {
      one.supervisorId = found;
    } else if (similar.length > 0 || !createDepartments) {
      const params = { name: supervisor, near: similar };
      one.problems.push(problemAt(one.row, 'supervisor', 'unit-import.unknown-supervisor', params));
    } else if (one.problems.length === 0) {
      const id = idFor('org', [importId, 'department', key], onRecord.used);
      const department = departments.get(key) ?? { id, name: supervisor, namedBy: one.row };
      departments.set(key, department);
      one.supervisorId = department.id;
    }
  }
  return { rows: matched, departments: [...departments.values()] };
}

/** Those that exist, by every name they had (a present name counts for more) and by code; what was merged is found as its successor. */
function indexOf(organisations: readonly KnownUnit[]) {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const byName = new Map<string, KnownUnit>();
  const byCode = new Map<string, KnownUnit>();
  const living = organisations.filter(({ withdrawn }) => !withdrawn);
  for (const organisation of living) {
    const current = successorOf(organisation, byId);
    if (current.withdrawn) continue;
    for (const name of [...organisation.formerNames, organisation.name]) byName.set(normaliseName(name), current);
    if (organisation.code !== null) byCode.set(normaliseName(organisation.code), current);
  }
  for (const organisation of living) {
    if (organisation.mergedInto !== null) continue;
    byName.set(normaliseName(organisation.name), organisation);
    if (organisation.code !== null) byCode.set(normaliseName(organisation.code), organisation);
  }
  return { byName, byCode, used: new Set(byId.keys()) };
}
