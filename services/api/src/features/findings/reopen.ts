import { reopenFinding } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { dueBy } from './due-by.ts';
import { onFinding } from './on-finding.ts';

/** Reopens a finding that a look-back found not to be rectified. */
export const handleReopenFinding: Handler<'reopenFinding'> = async (context, { params, body }) => {
  const due = await dueBy(context, body, body.on);
  return onFinding(context, params.id, (state) => reopenFinding({ ...body, ...due }, state));
};
