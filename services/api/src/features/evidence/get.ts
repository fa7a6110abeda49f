import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { downloadName } from './types/accepted.ts';

/** The bytes of a file that came in as evidence. What else is kept by its hash is not for here. */
export const handleGetEvidence: Handler<'getEvidence'> = async (context, { params, query }) => {
  const { hash } = params;
  const { kept, projections, principal } = context;
  const file = await projections.evidence.fileOf(principal, { hash, ...viewAsked(context, query) });
  if (file === null) throw new Refused('evidence.not-found', { hash });
  const size = await kept.sizeOf(hash);
  if (size === null) throw new Refused('kept.missing', { hash });
  return {
    hash,
    name: downloadName(file.name, file.type),
    type: file.type ?? 'application/octet-stream',
    size,
    mayChange: false,
    async *read(range = null) {
      yield* (await kept.open(hash, range)).stream;
    },
  };
};
