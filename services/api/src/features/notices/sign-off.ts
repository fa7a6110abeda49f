import { signOffLetter } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** 签发. */
export const handleSignOffLetter: Handler<'signOffLetter'> = async (context, { params, body }) =>
  commandOn(context, context.streams.letter, params.id, (state) =>
    signOffLetter({ ...body, on: body.on ?? context.today }, state),
  );
