import { shareTableView } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

export const handleShareTableView: Handler<'shareTableView'> = (context, { params: { id }, body }) =>
  commandOn(context, context.streams['table-view'], id, (state) =>
    shareTableView(body.audience, context.principal.id, state),
  );
