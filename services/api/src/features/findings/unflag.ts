import { unflagFinding } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Takes a flag away. */
export const handleUnflagFinding: Handler<'unflagFinding'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => unflagFinding({ flag: params.flag, ...body }, state));
