import { type ImportStep, normaliseName, type OrganisationKind } from '@bihuan/domain';
import type { ReportRow } from '../report.ts';
import { idFor } from './keys.ts';
import type { KnownOrganisation } from './register.ts';
import { stepOf } from './steps.ts';

/** Finds organisations by any name they had, and registers those that nobody knows yet. */
export interface Organisations {
  /** The id of an organisation of that name, its successor's where it was merged; null when it is unknown. */
  readonly find: (name: string) => string | null;
  /** As `find`, and plans its registration when it is unknown. */
  readonly obtain: (name: string, kind: OrganisationKind, row: ReportRow, parentId: string | null) => string;
  readonly nameOf: (id: string | null) => string | null;
  /** The id of what the organisation has become. */
  readonly current: (id: string | null) => string | null;
  readonly steps: readonly ImportStep[];
}

/** Names are looked up whatever their kind: one office may be a unit in one row and a department in the next. */
export function organisationsOf(jurisdiction: string, known: readonly KnownOrganisation[]): Organisations {
  const byId = new Map(known.map((organisation) => [organisation.id, organisation]));
  const used = new Set(byId.keys());
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const byName = new Map<string, string>();
  for (const organisation of known) {
    if (organisation.withdrawn || organisation.kind === 'third-party') continue;
    for (const name of [...organisation.formerNames, organisation.name])
      byName.set(normaliseName(name), successorOf(organisation, byId).id);
  }
  const steps: ImportStep[] = [];

  const find = (name: string) => byName.get(normaliseName(name)) ?? null;
  const obtain: Organisations['obtain'] = (name, kind, row, parentId) => {
    const found = find(name);
    if (found !== null) return found;
    const id = idFor('org', [jurisdiction, normaliseName(name)], used);
    used.add(id);
    names.set(id, name);
    byName.set(normaliseName(name), id);
    const sample = row.sample.includes(kind === 'unit' ? 'unit' : 'department') ? ['name'] : [];
    const data = { organisationId: id, name, code: null, kind, parentId: parentId === id ? null : parentId, sample };
    steps.push(stepOf('register-organisation', row.row, id, data, null));
    return id;
  };
  const current = (id: string | null) => {
    const organisation = id === null ? undefined : byId.get(id);
    return organisation === undefined ? id : successorOf(organisation, byId).id;
  };
  return { find, obtain, nameOf: (id) => (id === null ? null : (names.get(id) ?? null)), current, steps };
}

/** What an item was merged into, in the end; the item itself when it was not. A ring of mergers ends where it began. */
export function successorOf<Item extends { readonly id: string; readonly mergedInto: string | null }>(
  item: Item,
  byId: ReadonlyMap<string, Item>,
): Item {
  const seen = new Set<string>();
  let current = item;
  while (current.mergedInto !== null && !seen.has(current.id)) {
    seen.add(current.id);
    current = byId.get(current.mergedInto) ?? { ...current, mergedInto: null };
  }
  return current;
}
