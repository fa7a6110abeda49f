import type { OutputOf } from '@bihuan/contract';
import { useAsk } from '../../api/queries.ts';
import { useSession } from '../../app/session.tsx';

export type InboxRecipient = OutputOf<'listInboxRecipients'>['items'][number];

/** Whose messages the reader sees. */
export const useRecipients = () => useAsk('listInboxRecipients', { query: { limit: 1000 } });

/** The reader's own among them; undefined where nothing is sent to the reader in person. */
export function useOwnInbox(known: readonly InboxRecipient[]): InboxRecipient | undefined {
  const { principal } = useSession();
  return known.find(
    ({ recipient }) =>
      recipient.kind === 'person' && recipient.personId === principal.id && recipient.deputyFor === null,
  );
}

/** How many messages the reader has not read, of all that the reader sees where none are the reader's own; undefined until it is known. */
export function useUnread(): number | undefined {
  const { data } = useRecipients();
  const own = useOwnInbox(data?.items ?? []);
  return data === undefined ? undefined : (own?.unread ?? data.items.reduce((sum, { unread }) => sum + unread, 0));
}
