import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** One object as it stood at a moment. */
export const handleGetObject: Handler<'getObject'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.register.getObject(context.principal, asked);
  if (found === null) throw new Refused('object.not-found');
  return found;
};
