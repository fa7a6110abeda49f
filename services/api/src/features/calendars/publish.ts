import { publishCalendar } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** Publishes the calendar of a year, or corrects it. */
export const handlePublishCalendar: Handler<'publishCalendar'> = async (context, { params, body }) => {
  const id = String(params.year);
  const effect = await context.streams.calendar.execute({
    id,
    command: context.command,
    ifMatch: context.ifMatch,
    decide: (state) => publishCalendar({ ...body, year: params.year }, state),
  });
  return commandAnswer(context, id, effect);
};
