import type { OutputOf } from '@bihuan/contract';
import type { LadderQuestion, Matter } from '@bihuan/domain';
import type { ReminderState, StepToCome } from '@bihuan/read-models';
import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';
import { ladderOfMatter } from '../ladders/ladder-of-matter.ts';
import { sentAbout } from './sent-about.ts';

type Chase = Pick<OutputOf<'getFinding'>['item'], 'ladder' | 'nextReminder' | 'sent'>;

/**
 * How a matter stood towards being chased at a moment: the days of its ladder, what is to be said next, and what was sent. `question`:
 * what its ladder is chosen by, with the department that its row names.
 */
export async function chaseOf(
  context: HandlerContext,
  view: View,
  matter: Matter,
  question: (departmentId: string | null) => LadderQuestion,
): Promise<Chase> {
  const reminder = (await context.projections.reminders.ofMatter(context.principal, { matter, ...view }))?.item ?? null;
  const sent = view.asOf === null ? await sentAbout(context, matter, view.on) : null;
  return { ...(await toCome(context, view, reminder, question)), sent };
}

async function toCome(
  context: HandlerContext,
  view: View,
  reminder: ReminderState | null,
  question: (departmentId: string | null) => LadderQuestion,
): Promise<Omit<Chase, 'sent'>> {
  if (reminder === null || reminder.kind !== 'chased' || reminder.dueDate === null)
    return { ladder: [], nextReminder: null };
  const { next, pause, last, departmentId, dueDate } = reminder;
  const { dates } = await ladderOfMatter(context, view, question(departmentId), dueDate);
  return { ladder: dates, nextReminder: { step: next && stepItem(next), pause, last } };
}

const stepItem = ({ to: _, ...step }: StepToCome) => step;
