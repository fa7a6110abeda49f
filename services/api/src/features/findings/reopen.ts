import { reopenFinding } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { dueBy } from './due-by.ts';

/** Reopens a finding that a look-back found not to be rectified. */
export const handleReopenFinding: Handler<'reopenFinding'> = async (context, { params, body }) => {
  const due = await dueBy(context, body, body.on);
  return commandOn(context, context.streams.finding, params.id, (state) => reopenFinding({ ...body, ...due }, state));
};
