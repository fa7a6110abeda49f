import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';

/** How what stayed of an import is called, by its id: objects, evaluations by their object, organisations, people. What has no name is left out. */
export async function namesOfKept(
  { projections, principal }: Pick<HandlerContext, 'projections' | 'principal'>,
  kept: readonly { readonly targetId: string }[],
  view: View,
): Promise<Record<string, string>> {
  const asked = { ...view, ids: kept.map(({ targetId }) => targetId) };
  const names = await Promise.all([
    projections.register.objectNames(principal, asked),
    projections.evaluations.objectNames(principal, asked),
    projections.contacts.organisationNames(principal, asked),
    projections.contacts.personNames(principal, asked),
  ]);
  return Object.fromEntries(names.flatMap((ofKind) => [...ofKind]));
}
