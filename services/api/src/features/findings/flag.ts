import { flagFinding } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Records who else looks at a finding. */
export const handleFlagFinding: Handler<'flagFinding'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => flagFinding(body, state));
