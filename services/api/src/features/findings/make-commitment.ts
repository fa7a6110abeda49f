import { makeCommitment, numbered } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Records what the unit promises; its measures are numbered from 1. */
export const handleMakeCommitment: Handler<'makeCommitment'> = async (context, { params, body }) =>
  commandOn(context, context.streams.finding, params.id, (state) => {
    const stated = body.measures.map((measure) => ({ measureId: null, ...measure }));
    return makeCommitment({ ...body, measures: numbered(stated, state) }, state);
  });
