import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** One letter as it stood at a moment. */
export const handleGetLetter: Handler<'getLetter'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.letters.get(context.principal, asked);
  if (found === null) throw new Refused('letter.not-found');
  return found;
};
