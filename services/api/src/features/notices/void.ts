import { voidLetter } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onLetter } from './on-letter.ts';

/** 作废. */
export const handleVoidLetter: Handler<'voidLetter'> = async (context, { params, body }) =>
  onLetter(context, params.id, (state) => voidLetter({ ...body, on: body.on ?? context.today }, state));
