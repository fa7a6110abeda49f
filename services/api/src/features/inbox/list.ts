import { calendarDate } from '@bihuan/domain';
import type { AboutFinding } from '@bihuan/read-models';
import type { Handler } from '../../operations.ts';

export const handleListInbox: Handler<'listInbox'> = async ({ projections, principal, today }, { query }) => {
  const asked = { on: today, recipientKey: query.recipient ?? null, unreadOnly: query.unread === 'true' };
  const { items, unread, position } = await projections.delivery.inbox(principal, { ...asked, limit: query.limit });
  const ids = items.map(({ step }) => step.findingId);
  const about = await projections.reminders.aboutFindings(principal, { ids, on: today });
  return {
    items: items.map(({ step, recipient, day, isRead, isWithdrawn }) => ({
      id: step.stepKey,
      recipient,
      findingId: step.findingId,
      about: aboutOf(about.get(step.findingId)),
      kind: step.kind,
      standsFor: step.standsFor.map(({ kind }) => kind),
      dueDate: step.dueDate,
      day: calendarDate(day),
      isRead,
      isWithdrawn,
    })),
    unread,
    position,
  };
};

/** The fields that are made up, as a list of its own. */
const aboutOf = (about: AboutFinding | undefined) =>
  about === undefined ? null : { ...about, sample: [...about.sample] };
