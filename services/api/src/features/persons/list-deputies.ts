import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Who deputises for whom, with names as they are at that moment. */
export const handleListDeputies: Handler<'listDeputies'> = async (context, { query }) => {
  const { contacts } = context.projections;
  const view = viewAsked(context, query);
  const { items, ...answered } = await contacts.listDeputies(context.principal, { ...query, ...view });
  const ids = items.flatMap(({ personId, deputyId }) => [personId, deputyId]);
  const names = await contacts.personNames(context.principal, { ...view, asOf: answered.position ?? '0', ids });
  return {
    items: items.map(({ appointmentId, isValid: _, ...appointment }) => ({
      id: appointmentId,
      ...appointment,
      person: names.get(appointment.personId) ?? null,
      deputy: names.get(appointment.deputyId) ?? null,
    })),
    ...answered,
  };
};
