import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';
import { chaseOf } from '../chase/chase-of.ts';

/** One finding as it stood at a moment, with the days of its ladder and what it is to be told next. */
export const handleGetFinding: Handler<'getFinding'> = async (context, { params, query }) => {
  const view = viewAsked(context, query);
  const { calendar } = await calendarAt(context, view);
  const found = await context.projections.evaluations.getFinding(context.principal, {
    id: params.id,
    calendar,
    ...view,
  });
  if (found === null) throw new Refused('finding.not-found');
  const { category, class: findingClass, severity } = found.item;
  const chase = await chaseOf(context, view, { kind: 'finding', id: params.id }, (departmentId) => {
    return { matter: 'finding', category, class: findingClass, severity, departmentId };
  });
  return { ...found, item: { ...found.item, ...chase } };
};
