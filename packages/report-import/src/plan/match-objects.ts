import { nearNames, normaliseName, Refused } from '@bihuan/domain';
import type { ObjectIndex } from './object-index.ts';
import { type Organisations, successorOf } from './organisations.ts';
import type { Candidate, RowChoice } from './plan.ts';
import type { KnownObject } from './register.ts';

/** What tells which object a row is about. */
export interface RowToMatch {
  /** Position among the rows of the table, from 1. */
  readonly row: number;
  readonly name: string;
  readonly code: string | null;
  readonly unit: string | null;
}

interface KnownMatch {
  readonly kind: 'known';
  readonly object: KnownObject;
  /** Whether the object takes the row's name, as a person chose. */
  readonly rename: boolean;
  /** The object itself where the row has its code and another name: it may be renamed. */
  readonly candidates: readonly Candidate[];
}

/** What a row is: a known object, a new one (perhaps the same as a candidate), or for a person to say. */
export type Match =
  | KnownMatch
  | { readonly kind: 'new'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'needs-choice'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'skip' };

/**
 * Each row's object: by choice, else by code, else by name and unit; then a row or an object without a unit takes the only one left
 * of its name. No object is taken twice. Refused: `import.choice-unknown`, `import.choice-twice`.
 */
export function matchObjects(
  rows: readonly RowToMatch[],
  objects: readonly KnownObject[],
  index: ObjectIndex,
  organisations: Organisations,
  choices: Readonly<Record<number, RowChoice>>,
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  /** Object to the row that took it. */
  const taken = new Map<string, RowToMatch>();
  const take = (row: RowToMatch, object: KnownObject, more: Partial<KnownMatch> = {}) => {
    matches.set(row.row, { kind: 'known', object, rename: false, candidates: [], ...more });
    taken.set(object.id, row);
  };
  const candidate = (object: KnownObject, why: Candidate['why']): Candidate => ({
    objectId: object.id,
    name: object.name,
    unit: organisations.nameOf(object.unitId),
    why,
  });
  const unitOf = (row: RowToMatch) => (row.unit === null ? null : organisations.find(row.unit));
  const open = () => rows.filter((row) => !matches.has(row.row));

  for (const row of rows) {
    const choice = choices[row.row];
    if (choice === 'skip') matches.set(row.row, { kind: 'skip' });
    else if (choice === 'new') matches.set(row.row, { kind: 'new', candidates: [] });
    else if (choice !== undefined) {
      const chosen = index.byId.get(choice.objectId);
      if (chosen === undefined || chosen.withdrawn)
        throw new Refused('import.choice-unknown', { row: row.row, objectId: choice.objectId });
      const heir = successorOf(chosen, index.byId);
      if (taken.has(heir.id)) throw new Refused('import.choice-twice', { row: row.row, name: heir.name });
      take(row, heir, { rename: choice.rename === true });
    }
  }
  for (const row of open()) {
    const sameCode = row.code === null ? undefined : index.byCode.get(row.code);
    if (sameCode !== undefined && !taken.has(sameCode.id)) {
      const isKnownName = [sameCode.name, ...sameCode.formerNames].map(normaliseName).includes(normaliseName(row.name));
      take(row, sameCode, { candidates: isKnownName ? [] : [candidate(sameCode, 'same-code')] });
    } else if (sameCode !== undefined)
      matches.set(row.row, { kind: 'needs-choice', candidates: [candidate(sameCode, 'already-taken')] });
  }
  const namesakesOf = (row: RowToMatch) =>
    index.named(row.name).filter(({ code }) => code === null || row.code === null || code === row.code);
  const takenByCode = new Set(taken.keys());
  /** Namesakes that went to another row, but for those that get another code from it. */
  const takenNamesakesOf = (row: RowToMatch) =>
    namesakesOf(row).filter(({ id }) => {
      const by = taken.get(id);
      return by !== undefined && (by.code === null || row.code === null || by.code === row.code);
    });
  /** By a row of another name, by code or by choice: code and name say different things. */
  const claimedOf = (row: RowToMatch) =>
    takenNamesakesOf(row).filter(({ id }) => normaliseName(taken.get(id)?.name ?? '') !== normaliseName(row.name));
  for (const row of open()) {
    const unitId = unitOf(row);
    const exact = namesakesOf(row)
      .filter(({ id }) => !takenByCode.has(id))
      .filter((object) => (row.unit === null ? object.unitId === null : unitId !== null && object.unitId === unitId));
    const [only] = exact;
    if (exact.length === 1 && only !== undefined && !taken.has(only.id)) take(row, only);
    else if (exact.length > 0)
      matches.set(row.row, {
        kind: 'needs-choice',
        candidates: exact.map((object) => candidate(object, taken.has(object.id) ? 'already-taken' : 'same-name')),
      });
  }
  for (const row of open()) {
    // What the other row says of its object may change which one is left: a person is asked, now and ever after.
    if (claimedOf(row).length > 0) continue;
    const left = namesakesOf(row).filter(({ id, unitId }) => !taken.has(id) && (row.unit === null || unitId === null));
    const [only] = left;
    if (left.length === 1 && only !== undefined) take(row, only);
    else if (left.length > 1)
      matches.set(row.row, { kind: 'needs-choice', candidates: left.map((object) => candidate(object, 'same-name')) });
  }
  const living = objects.filter(({ mergedInto, withdrawn }) => mergedInto === null && !withdrawn);
  const near = open().length === 0 ? () => [] : nearNames(living);
  for (const row of open()) {
    const others = index.named(row.name).filter(({ id }) => !taken.has(id));
    // One that went by its code may be in another unit from now on, and a row without a unit cannot be told apart from any.
    const claimed = takenNamesakesOf(row).filter(({ id }) => row.unit === null || takenByCode.has(id));
    if (claimed.length > 0) {
      const candidates = [
        ...others.map((object) => candidate(object, 'same-name')),
        ...claimed.map((object) => candidate(object, 'already-taken')),
      ];
      matches.set(row.row, { kind: 'needs-choice', candidates });
      continue;
    }
    const similar = near(row.name).filter(({ id }) => !taken.has(id) && !others.some((other) => other.id === id));
    const candidates = [
      ...others.map((object) => candidate(object, object.unitId === unitOf(row) ? 'same-name' : 'other-unit')),
      ...similar.map((object) => candidate(object, 'similar-name')),
    ];
    matches.set(row.row, { kind: 'new', candidates });
  }
  return matches;
}
