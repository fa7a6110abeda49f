import type { InputOf, OutputOf } from '@bihuan/contract';
import { inWords, matterIds, type RecipientRole } from '@bihuan/domain';
import type { DueReminder, IssuedReminder } from '@bihuan/read-models';
import type { Handler, HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';
import { viewAsked } from '../../view-asked.ts';
import { reasonOf } from './reason.ts';
import { recipientsAsked } from './recipients.ts';

type Item = OutputOf<'listReminders'>['items'][number];
type Query = InputOf<'listReminders'>['query'];
/** What lies behind an item, whether it would be sent or has been. */
type Told = Omit<
  Item,
  | 'recipients'
  | 'unreachable'
  | 'channel'
  | 'reason'
  | 'objectId'
  | 'objectName'
  | 'matter'
  | 'findingId'
  | 'policyChangeId'
> &
  Pick<DueReminder, 'reminder'> & { readonly to: readonly RecipientRole[] };

/** The inbox is always among the channels; which others are used is decided when it is sent. */
const channel = 'inbox';

/** What is due on a day or waits, and what was issued with what became of it. */
export const handleListReminders: Handler<'listReminders'> = async (context, { query }) => {
  const view = viewAsked(context, query);
  const { told, ...answered } = await toldOf(context, query, view);
  const reach = recipientsAsked(context, view);
  const items = await Promise.all(
    told.map(async ({ reminder, to, ...item }): Promise<Item> => {
      const { recipients, unreachable } = await reach(to, reminder);
      const { matter, objectId, objectName, pause } = reminder;
      const causes = [
        ...(item.status === 'paused' && pause !== null ? [inBoth('chaseCause', pause)] : []),
        ...unreachable.map(({ words }) => words),
      ];
      return {
        ...matterIds(matter),
        objectId,
        objectName,
        ...item,
        recipients,
        unreachable,
        channel,
        reason: reasonOf(item, causes),
      };
    }),
  );
  return { items, ...answered };
};

const inBoth = (group: 'chaseCause', code: string) => ({
  zh: inWords(group, code, 'zh'),
  en: inWords(group, code, 'en'),
});

async function toldOf({ projections, principal }: HandlerContext, query: Query, view: View) {
  const { status, issuedOn, limit, cursor, unitId, departmentId, objectId } = query;
  if (status === 'due' || status === 'paused') {
    const asked = { ...view, limit, cursor, unitId, departmentId, objectId, paused: status === 'paused' };
    const { items, ...answered } = await projections.reminders.due(principal, asked);
    return { told: items.map((item) => whenSent(item, status)), ...answered };
  }
  const asked = { ...view, limit, cursor, outcome: status, issuedOn };
  const { items, ...answered } = await projections.reminders.steps(principal, asked);
  return { told: items.map(asIssued), ...answered };
}

function whenSent({ reminder, step, standsFor, ...due }: DueReminder, status: 'due' | 'paused'): Told {
  const { to, ...shown } = step;
  // What is due has a day and a ladder: it would not be in the list otherwise.
  const { dueDate, ladderId } = reminder as typeof reminder & {
    dueDate: NonNullable<typeof reminder.dueDate>;
    ladderId: string;
  };
  return { ...due, reminder, status, dueDate, ladderId, step: shown, standsFor: [...standsFor], to };
}

function asIssued(issued: IssuedReminder): Told {
  const { reminder, outcome: status, stepKey, kind, offset, form, on, standsFor, recipients } = issued;
  const { ladderId, dueDate, workingDaysOverdue, unit, department } = issued;
  const step = { kind, offset, form, day: on, provisional: false };
  return {
    reminder,
    status,
    stepKey,
    step,
    standsFor: [...standsFor],
    to: recipients,
    ladderId,
    dueDate,
    workingDaysOverdue,
    unit,
    department,
  };
}
