import { Refused } from '@bihuan/domain';
import type { ReminderState, StepToCome } from '@bihuan/read-models';
import type { Handler, HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';
import { ladderOfFinding } from '../ladders/ladder-of-finding.ts';
import { sentAbout } from './sent-about.ts';

/** One finding as it stood at a moment, with the days of its ladder and what it is to be told next. */
export const handleGetFinding: Handler<'getFinding'> = async (context, { params, query }) => {
  const view = viewAsked(context, query);
  const { calendar } = await calendarAt(context, view);
  const asked = { id: params.id, calendar, ...view };
  const found = await context.projections.evaluations.getFinding(context.principal, asked);
  if (found === null) throw new Refused('finding.not-found');
  const reminder = (await context.projections.reminders.ofFinding(context.principal, asked))?.item ?? null;
  const sent = view.asOf === null ? await sentAbout(context, params.id, view.on) : null;
  return { ...found, item: { ...found.item, ...(await chaseOf(context, view, found.item, reminder)), sent } };
};

type Item = NonNullable<Awaited<ReturnType<HandlerContext['projections']['evaluations']['getFinding']>>>['item'];

async function chaseOf(context: HandlerContext, view: View, item: Item, reminder: ReminderState | null) {
  if (item.dueDate === null || reminder === null || reminder.kind !== 'chased')
    return { ladder: [], nextReminder: null };
  const { category, class: findingClass, severity, dueDate } = item;
  const chased = { category, class: findingClass, severity, departmentId: reminder.departmentId };
  const { dates } = await ladderOfFinding(context, view, chased, dueDate);
  const { next, pause, last } = reminder;
  return { ladder: dates, nextReminder: { step: next && stepItem(next), pause, last } };
}

const stepItem = ({ to: _, ...step }: StepToCome) => step;
