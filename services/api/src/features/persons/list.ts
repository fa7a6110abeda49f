import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { personItem } from './person-item.ts';

/** People by name; those deleted last, with nothing but their id. */
export const handleListPersons: Handler<'listPersons'> = async (context, { query }) => {
  const asked = { ...query, ...viewAsked(context, query) };
  const { items, ...answered } = await context.projections.contacts.listPersons(context.principal, asked);
  return { items: items.map(personItem), ...answered };
};
