import { makeCommitment, numbered } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onFinding } from './on-finding.ts';

/** Records what the unit promises; its measures are numbered from 1. */
export const handleMakeCommitment: Handler<'makeCommitment'> = async (context, { params, body }) =>
  onFinding(context, params.id, (state) => {
    const stated = body.measures.map((measure) => ({ measureId: null, ...measure }));
    return makeCommitment({ ...body, measures: numbered(stated, state) }, state);
  });
