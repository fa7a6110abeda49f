import { setLadder } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Sets a ladder, new or in place of what it was. */
export const handleSetLadder: Handler<'setLadder'> = (context, { body: { id, ...ladder } }) =>
  commandOn(context, context.streams.ladder, id, (state) => setLadder({ ladderId: id, ...ladder }, state));
