import { keepTableView, saveTableView } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';

/** Keeps a view for whoever asks, new or in place of what it was. */
export const handleSaveTableView: Handler<'saveTableView'> = async (context, { body: { id: changed, ...view } }) => {
  const { streams, command, principal } = context;
  const kept = { ...view, ownerId: principal.id };
  const id = changed ?? idFromCommand(command.commandId, 'table-view');
  const effect = await streams['table-view'].execute({
    id,
    command,
    decide: (state) => (changed === null ? keepTableView(kept) : saveTableView(kept, state)),
  });
  return commandAnswer(context, id, effect);
};
