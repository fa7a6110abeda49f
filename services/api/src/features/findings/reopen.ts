import { reopenFinding } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Reopens a finding that a look-back found not to be rectified. */
export const handleReopenFinding: Handler<'reopenFinding'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => reopenFinding(body, state));
