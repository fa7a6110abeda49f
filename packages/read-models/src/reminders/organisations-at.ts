import { itemAt } from '../moment-rows.ts';
import type { Moment } from '../query.ts';
import { organisationTable } from './schema.ts';
import type { OrganisationName } from './state.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Longer chains of mergers do not occur. */
const longestChain = 50;

/** An organisation as it was at a moment, or the one that it had gone into by then; each looked up once; null for one that is unknown. */
export function organisationsAt(moment: Moment): (id: string | null) => Named | null {
  const known = new Map<string, Named | null>();
  const find = (id: string) => {
    const found = itemAt<OrganisationName>(moment, organisationTable.table, id);
    return found && { id, ...found };
  };
  const follow = (id: string): Named | null => {
    let found = find(id);
    for (let step = 0; found?.mergedInto && step < longestChain; step++) found = find(found.mergedInto) ?? found;
    return found && { id: found.id, name: found.name };
  };
  return (id) => {
    if (id === null) return null;
    let found = known.get(id);
    if (found === undefined) {
      found = follow(id);
      known.set(id, found);
    }
    return found;
  };
}
