import { returnClawback } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onLine } from './on-line.ts';

/** Records that money which was claimed back came in. */
export const handleReturnClawback: Handler<'returnClawback'> = (context, { params, body }) => {
  const { id, clawbackId } = params;
  return onLine(context, id, (line, state) => returnClawback({ ...line, ...body, clawbackId }, state));
};
