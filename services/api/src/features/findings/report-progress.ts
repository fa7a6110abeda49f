import { refersToStored, reportProgress } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { storedAmong } from '../evidence/stored-among.ts';

/** Records how far one measure is, with stored evidence. */
export const handleReportProgress: Handler<'reportProgress'> = async (context, { params, body }) => {
  const stored = await storedAmong(body.evidence, context.kept);
  return commandOn(context, context.streams.finding, params.id, (state) => {
    refersToStored(body.evidence, { stored, today: context.today });
    return reportProgress(body, state);
  });
};
