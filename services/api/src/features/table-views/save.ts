import { keepTableView, saveTableView } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Keeps a view for whoever asks, new or in place of what it was. */
export const handleSaveTableView: Handler<'saveTableView'> = async (context, { body: { id: changed, ...view } }) => {
  const kept = { ...view, ownerId: context.principal.id };
  const id = changed ?? idFromCommand(context.command.commandId, 'table-view');
  return commandOn(context, context.streams['table-view'], id, (state) =>
    changed === null ? keepTableView(kept) : saveTableView(kept, state),
  );
};
