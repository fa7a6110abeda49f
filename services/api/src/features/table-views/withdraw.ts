import { withdrawTableView } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

export const handleWithdrawTableView: Handler<'withdrawTableView'> = async (context, { params: { id } }) => {
  const effect = await context.streams['table-view'].execute({
    id,
    command: context.command,
    decide: (state) => withdrawTableView(context.principal.id, state),
  });
  return commandAnswer(context, id, effect);
};
