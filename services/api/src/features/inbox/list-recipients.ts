import type { Handler } from '../../operations.ts';
import { inboxSeen } from './inbox-seen.ts';
import { namesOfRecipients } from './names-of-recipients.ts';

export const handleListInboxRecipients: Handler<'listInboxRecipients'> = async (context, { query }) => {
  const { projections, principal, today } = context;
  const seen = await inboxSeen(context);
  const asked = { on: today, limit: query.limit, ...seen };
  const { items, position } = await projections.delivery.inboxRecipients(principal, asked);
  const recipients = items.map(({ recipient }) => recipient);
  const nameOf = await namesOfRecipients(context, recipients, today);
  return { items: items.map((item) => ({ ...item, name: nameOf(item.recipient) })), position };
};
