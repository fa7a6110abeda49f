import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Everything that happened to one object, in plain words. */
export const handleGetTimeline: Handler<'getTimeline'> = async (context, { params, query }) => {
  const found = await context.projections.timeline.get(context.principal, {
    ...query,
    id: params.id,
    ...viewAsked(context, query),
  });
  if (found === null) throw new Refused('object.not-found');
  return found;
};
