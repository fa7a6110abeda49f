import { defaultViewsId, initialTableView, setDefaultView } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Says which view opens for a role, or none. */
export const handleSetDefaultView: Handler<'setDefaultView'> = async (context, { body }) => {
  const { streams, command } = context;
  const view = body.viewId === null ? initialTableView : await streams['table-view'].load(body.viewId);
  const effect = await streams['default-views'].execute({
    id: defaultViewsId,
    command,
    decide: (views) => setDefaultView(body, view, views),
  });
  return commandAnswer(context, defaultViewsId, effect);
};
