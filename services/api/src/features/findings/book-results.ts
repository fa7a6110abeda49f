import { bookResults } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Records what came of a rectification. */
export const handleBookResults: Handler<'bookResults'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => bookResults(body, state));
