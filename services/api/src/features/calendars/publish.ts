import { publishCalendar } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { recomputeTerms } from './recompute-terms.ts';

const withinMs = 5_000;

/** Publishes the calendar of a year, or corrects it, and counts again the terms that waited for it. */
export const handlePublishCalendar: Handler<'publishCalendar'> = async (context, { params, body }) => {
  const id = String(params.year);
  const effect = await context.streams.calendar.execute({
    id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => publishCalendar({ ...body, year: params.year }, state),
  });
  // It is published whatever becomes of this: where it is interrupted, the next start goes on.
  await recomputeTerms(context, { timeoutMs: withinMs }).catch((error: unknown) => {
    context.log.error({ err: error }, 'terms could not be counted again');
  });
  return commandAnswer(context, id, effect);
};
