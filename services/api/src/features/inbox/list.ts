import { calendarDate, matterIds, matterKeyOf, matterOfStep } from '@bihuan/domain';
import type { AboutMatter } from '@bihuan/read-models';
import type { Handler } from '../../operations.ts';
import { inboxSeen } from './inbox-seen.ts';

export const handleListInbox: Handler<'listInbox'> = async (context, { query }) => {
  const { projections, principal, today } = context;
  const asked = { on: today, recipientKey: query.recipient ?? null, unreadOnly: query.unread === 'true' };
  const seen = await inboxSeen(context);
  const { items, unread, position } = await projections.delivery.inbox(principal, {
    ...asked,
    ...seen,
    limit: query.limit,
  });
  const matters = items.map(({ step }) => matterOfStep(step.stepKey));
  const about = await projections.reminders.aboutMatters(principal, { matters, on: today });
  return {
    items: items.map(({ step, recipient, day, isRead, isWithdrawn }) => ({
      id: step.stepKey,
      recipient,
      ...matterIds(matterOfStep(step.stepKey)),
      about: aboutOf(about.get(matterKeyOf(matterOfStep(step.stepKey)))),
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
const aboutOf = (about: AboutMatter | undefined) =>
  about === undefined ? null : { ...about, sample: [...about.sample] };
