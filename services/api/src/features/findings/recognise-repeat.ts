import { Refused, recogniseRepeat } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Links a finding to an earlier one of the same unit or object. */
export const handleRecogniseRepeat: Handler<'recogniseRepeat'> = async (context, { params, body }) => {
  const earlier = await context.streams.finding.load(body.repeatOf);
  if (earlier.status === 'none') {
    throw new Refused('request.not-found', { what: 'finding', id: body.repeatOf }, { pointer: '/repeatOf' });
  }
  return commandOn(context, context.streams.finding, params.id, (state) => recogniseRepeat(body, state, earlier));
};
