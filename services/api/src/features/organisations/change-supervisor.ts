import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { changeSupervisorOf } from './supervision.ts';

/** Puts an organisation under another supervisor, or under none. */
export const handleChangeSupervisor: Handler<'changeSupervisor'> = async (context, { params, body }) => {
  const { command, ifMatch } = context;
  const effect = await changeSupervisorOf(context, { id: params.id, command, ifMatch, body });
  return commandAnswer(context, params.id, effect);
};
