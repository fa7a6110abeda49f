import type { OutputOf } from '@bihuan/contract';
import type { ReminderState } from '@bihuan/read-models';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';

type NextReminder = OutputOf<'getLedger'>['items'][number]['nextReminder'];

/** One page of the ledger and its totals, by the calendars known at the moment asked for; beside each line what will be said next. */
export const handleGetLedger: Handler<'getLedger'> = async (context, { query }) => {
  const { projections, principal } = context;
  const { after: _after, ...asked } = query;
  const view = viewAsked(context, query);
  const { calendar } = await calendarAt(context, view);
  const { items, ...page } = await projections.ledger.list(principal, { ...asked, ...view, calendar });
  const lines = [];
  for (const line of items) {
    const chased = await projections.reminders.ofMatter(principal, {
      ...view,
      matter: { kind: 'finding', id: line.id },
    });
    lines.push({ ...line, nextReminder: chased === null ? null : nextReminder(chased.item) });
  }
  return { items: lines, ...page };
};

function nextReminder({ next, dueDate, pause }: ReminderState): NextReminder {
  if (next === null || dueDate === null) return null;
  return { ...next, to: [...next.to], dueDate, waitsFor: pause };
}
