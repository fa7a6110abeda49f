import { resolveObjection } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Answers an objection. */
export const handleResolveObjection: Handler<'resolveObjection'> = (context, { params, body }) =>
  commandOn(context, context.streams.evaluation, params.id, (state) =>
    resolveObjection({ objectionId: params.objectionId, ...body }, state),
  );
