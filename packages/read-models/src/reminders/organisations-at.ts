import { itemAt } from '../moment-rows.ts';
import type { Moment } from '../query.ts';
import { organisationTable } from './schema.ts';
import type { OrganisationName } from './state.ts';

/** Longer chains of mergers do not occur. */
const longestChain = 50;

/** An organisation as it was at a moment, or the one that it had gone into by then; each looked up once. */
export function organisationsAt(moment: Moment): (id: string | null) => (OrganisationName & { id: string }) | null {
  const known = new Map<string, (OrganisationName & { id: string }) | null>();
  const find = (id: string) => {
    const found = itemAt<OrganisationName>(moment, organisationTable.table, id);
    return found === null ? null : { id, ...found };
  };
  return (id) => {
    if (id === null) return null;
    let found = known.get(id);
    if (found !== undefined) return found;
    found = find(id);
    for (let step = 0; found?.mergedInto && step < longestChain; step++) found = find(found.mergedInto) ?? found;
    known.set(id, found);
    return found;
  };
}
