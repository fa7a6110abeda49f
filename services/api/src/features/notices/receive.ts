import { receiveLetter } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { onLetter } from './on-letter.ts';

/** Records that a letter has arrived at one of its recipients. */
export const handleReceiveLetter: Handler<'receiveLetter'> = async (context, { params, body }) =>
  onLetter(context, params.id, (state) => receiveLetter(body, state));
