import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Terms of posts with the names of people and organisations as they are at that moment. */
export const handleListPosts: Handler<'listPosts'> = async (context, { query }) => {
  const { contacts } = context.projections;
  const view = viewAsked(context, query);
  const { items, ...answered } = await contacts.listPosts(context.principal, { ...query, ...view });
  const at = { ...view, asOf: answered.position ?? '0' };
  const people = { ...at, ids: items.map(({ personId }) => personId) };
  const persons = await contacts.personNames(context.principal, people);
  const places = { ...at, ids: items.map(({ organisationId }) => organisationId) };
  const organisations = await contacts.organisationNames(context.principal, places);
  return {
    items: items.map(({ tenureId, isHeld: _, ...tenure }) => ({
      id: tenureId,
      ...tenure,
      organisation: organisations.get(tenure.organisationId) ?? null,
      person: persons.get(tenure.personId) ?? null,
    })),
    ...answered,
  };
};
