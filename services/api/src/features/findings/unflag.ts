import { unflagFinding } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Takes a flag away. */
export const handleUnflagFinding: Handler<'unflagFinding'> = async (context, { params, body }) =>
  commandOn(context, context.streams.finding, params.id, (state) =>
    unflagFinding({ flag: params.flag, ...body }, state),
  );
