import { normaliseName } from '@bihuan/domain';
import { successorOf } from './organisations.ts';
import type { KnownObject } from './register.ts';

/** Objects as rows name them. */
export interface ObjectIndex {
  readonly byId: ReadonlyMap<string, KnownObject>;
  /** The living object that has a code, or inherited it. */
  readonly byCode: ReadonlyMap<string, KnownObject>;
  /** Objects that have, or once had, a name of this key; successors of merged ones. */
  readonly named: (name: string) => readonly KnownObject[];
}

export function indexObjects(objects: readonly KnownObject[]): ObjectIndex {
  const byId = new Map(objects.map((object) => [object.id, object]));
  const byCode = new Map<string, KnownObject>();
  const byName = new Map<string, Set<KnownObject>>();
  for (const object of objects) {
    if (object.withdrawn) continue;
    const heir = successorOf(object, byId);
    if (heir.withdrawn) continue;
    if (object.code !== null && (object === heir || !byCode.has(object.code))) byCode.set(object.code, heir);
    for (const key of new Set([object.name, ...object.formerNames].map(normaliseName))) {
      byName.set(key, (byName.get(key) ?? new Set()).add(heir));
    }
  }
  return { byId, byCode, named: (name) => [...(byName.get(normaliseName(name)) ?? [])] };
}
