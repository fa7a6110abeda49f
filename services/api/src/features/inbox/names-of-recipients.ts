import type { CalendarDate, ChaseRecipient } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';

/** What each of these recipients is called now; null for a role, and for somebody who is deleted or unknown. */
export async function namesOfRecipients(
  { projections: { contacts }, principal }: HandlerContext,
  recipients: readonly ChaseRecipient[],
  on: CalendarDate,
): Promise<(recipient: ChaseRecipient) => string | null> {
  const persons = recipients.flatMap((one) => (one.kind === 'person' ? [one.personId] : []));
  const organisations = recipients.flatMap((one) => (one.kind === 'organisation' ? [one.organisationId] : []));
  const view = { asOf: null, on };
  const ofPersons = await contacts.personNames(principal, { ids: persons, ...view });
  const ofOrganisations = await contacts.organisationNames(principal, { ids: organisations, ...view });
  return (one) => {
    if (one.kind === 'role') return null;
    const name = one.kind === 'person' ? ofPersons.get(one.personId) : ofOrganisations.get(one.organisationId);
    return name ?? null;
  };
}
