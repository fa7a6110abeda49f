import type { InputOf } from '@bihuan/contract';
import { type CalendarDate, Refused, reckonTerm } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';
import { calendarAt } from '../calendars/calendar-at.ts';

/** The day that was stated, or the one that a term comes to by the calendars known now. Refused: `finding.two-terms`. */
export async function dueBy(
  context: Pick<HandlerContext, 'projections' | 'principal' | 'today'>,
  { dueDate, term }: Pick<InputOf<'raiseFinding'>['body'], 'dueDate' | 'term'>,
  from: CalendarDate,
) {
  if (term === null) return { dueDate, term };
  if (dueDate !== null) throw new Refused('finding.two-terms', { dueDate, days: term.days }, { pointer: '/term' });
  const { calendar } = await calendarAt(context, { asOf: null, on: context.today });
  return reckonTerm(term, term.from ?? from, calendar);
}
