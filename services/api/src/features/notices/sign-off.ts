import { signOffLetter } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onLetter } from './on-letter.ts';

/** 签发. */
export const handleSignOffLetter: Handler<'signOffLetter'> = async (context, { params, body }) =>
  onLetter(context, params.id, (state) => signOffLetter({ ...body, on: body.on ?? context.today }, state));
