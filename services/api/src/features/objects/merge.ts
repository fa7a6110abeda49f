import { mergeObject } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Merges an object into another, which inherits. */
export const handleMergeObject: Handler<'mergeObject'> = (context, { params, body }) =>
  commandOn(context, context.streams.object, params.id, (state) => mergeObject(body, state));
