import { calendarDate } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';

export const handleListInbox: Handler<'listInbox'> = async ({ projections, principal, today }, { query }) => {
  const asked = { on: today, recipientKey: query.recipient ?? null, unreadOnly: query.unread === 'true' };
  const { items, unread, position } = await projections.delivery.inbox(principal, { ...asked, limit: query.limit });
  return {
    items: items.map(({ step, recipient, day, isRead, isWithdrawn }) => ({
      id: step.stepKey,
      recipient,
      findingId: step.findingId,
      kind: step.kind,
      dueDate: step.dueDate,
      day: calendarDate(day),
      isRead,
      isWithdrawn,
    })),
    unread,
    position,
  };
};
