import { shareTableView } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

export const handleShareTableView: Handler<'shareTableView'> = async (context, { params: { id }, body }) => {
  const effect = await context.streams['table-view'].execute({
    id,
    command: context.command,
    decide: (state) => shareTableView(body.audience, context.principal.id, state),
  });
  return commandAnswer(context, id, effect);
};
