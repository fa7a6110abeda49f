import { reportProgress } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Records how far one measure is. */
export const handleReportProgress: Handler<'reportProgress'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => reportProgress(body, state));
