import type { Handler } from '../../operations.ts';

/** Those that the reader made or is shown. */
export const handleListTableViews: Handler<'listTableViews'> = async ({ projections, principal, today }) => {
  const { items, defaults, position } = await projections.settings.tableViews(principal, { asOf: null, on: today });
  return {
    items: items.map(({ id, name, members, audience, ownerId, revision }) => ({
      ...{ id, name, members, audience, revision },
      isOwn: ownerId === principal.id,
    })),
    defaults: [...defaults],
    position,
  };
};
