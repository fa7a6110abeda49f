import { type CalendarDate, isCalendarDate } from '@bihuan/domain';
import type { HandlerContext } from './operations.ts';
import type { View } from './read-side.ts';

interface ViewQuery {
  readonly asOf?: string | undefined;
  readonly on?: CalendarDate | undefined;
}

/** The view that a query asks for: `on` is the day it names, else the `asOf` day, else today. */
export const viewAsked = ({ today }: Pick<HandlerContext, 'today'>, { asOf, on }: ViewQuery): View => ({
  asOf: asOf ?? null,
  on: on ?? (asOf !== undefined && isCalendarDate(asOf) ? asOf : today),
});
