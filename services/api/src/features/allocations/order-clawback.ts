import { orderClawback } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import { onLine } from './on-line.ts';

/** Claims money back that a line has already got. */
export const handleOrderClawback: Handler<'orderClawback'> = async (context, { params, body }) => {
  const clawbackId = idFromCommand(context.command.commandId, 'clawback');
  const answer = await onLine(context, params.id, (line) => orderClawback({ ...line, ...body, clawbackId }));
  return { ...answer, clawbackId };
};
