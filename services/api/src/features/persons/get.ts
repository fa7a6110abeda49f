import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { personItem } from './person-item.ts';

/** One person as known at a moment; one who was deleted is known at none. */
export const handleGetPerson: Handler<'getPerson'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.contacts.getPerson(context.principal, asked);
  if (found === null) throw new Refused('person.not-found');
  return { ...found, item: personItem(found.item) };
};
