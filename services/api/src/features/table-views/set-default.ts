import { defaultViewsId, initialTableView, setDefaultView } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Says which view opens for a role, or none. */
export const handleSetDefaultView: Handler<'setDefaultView'> = async (context, { body }) => {
  const view = body.viewId === null ? initialTableView : await context.streams['table-view'].load(body.viewId);
  return commandOn(context, context.streams['default-views'], defaultViewsId, (views) =>
    setDefaultView(body, view, views),
  );
};
