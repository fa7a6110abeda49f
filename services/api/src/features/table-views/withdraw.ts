import { withdrawTableView } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

export const handleWithdrawTableView: Handler<'withdrawTableView'> = (context, { params: { id } }) =>
  commandOn(context, context.streams['table-view'], id, (state) => withdrawTableView(context.principal.id, state));
