import { voidLetter } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** 作废. */
export const handleVoidLetter: Handler<'voidLetter'> = async (context, { params, body }) =>
  commandOn(context, context.streams.letter, params.id, (state) =>
    voidLetter({ ...body, on: body.on ?? context.today }, state),
  );
