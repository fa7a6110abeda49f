import { normaliseName } from '@bihuan/domain';
import type { RowToMatch } from './match-objects.ts';
import { successorOf } from './organisations.ts';
import type { RowChoice } from './plan.ts';
import type { KnownObject } from './register.ts';

interface Concerned {
  readonly rows: readonly Pick<RowToMatch, 'name' | 'code'>[];
  readonly choices: Readonly<Record<number, RowChoice>>;
  readonly objects: readonly KnownObject[];
}

/**
 * Ids of every object that a row may turn out to be (by choice, code, or any name it had), and of those merged into one: no other
 * object's evaluations are looked at when the import is planned.
 */
export function concernedObjects({ rows, choices, objects }: Concerned): readonly string[] {
  const names = new Set(rows.map(({ name }) => normaliseName(name)));
  const codes = new Set(rows.flatMap(({ code }) => code ?? []));
  const chosen = new Set(
    Object.values(choices).flatMap((choice) => (typeof choice === 'string' ? [] : [choice.objectId])),
  );
  const byId = new Map(objects.map((object) => [object.id, object]));
  const heirOf = (object: KnownObject) => successorOf(object, byId).id;
  const isMeant = ({ id, code, name, formerNames }: KnownObject) =>
    chosen.has(id) ||
    (code !== null && codes.has(code)) ||
    [name, ...formerNames].some((known) => names.has(normaliseName(known)));
  const heirs = new Set(objects.filter(isMeant).map(heirOf));
  return objects.filter((object) => heirs.has(heirOf(object))).map(({ id }) => id);
}
