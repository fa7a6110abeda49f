import { renameObject } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Gives an object another name; the former one stays known. */
export const handleRenameObject: Handler<'renameObject'> = (context, { params, body }) =>
  commandOn(context, context.streams.object, params.id, (state) => renameObject(body, state));
