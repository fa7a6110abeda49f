import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';

/** How what stayed of an import is called, by its id: objects, evaluations by their object, organisations, people. What has no name is left out. */
export async function namesOfKept(
  { projections, principal }: HandlerContext,
  kept: readonly { readonly targetId: string }[],
  view: View,
): Promise<Record<string, string>> {
  const named = kept.map(async ({ targetId: id }) => {
    const asked = { id, ...view };
    const [object, evaluation, organisation, person] = await Promise.all([
      projections.register.getObject(principal, asked),
      projections.evaluations.get(principal, asked),
      projections.register.getOrganisation(principal, asked),
      projections.contacts.getPerson(principal, asked),
    ]);
    const who = person?.item.status === 'active' ? person.item.name : undefined;
    const name = object?.item.name ?? evaluation?.item.objectName ?? organisation?.item.name ?? who;
    return name === undefined ? [] : [[id, name] as const];
  });
  return Object.fromEntries((await Promise.all(named)).flat());
}
