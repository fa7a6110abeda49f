import type { OutputOf } from '@bihuan/contract';
import { inWords, type Language } from '@bihuan/domain';
import { recipientText } from './finding-words.ts';
import { frameOf, localAddress, member, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { pageWords } from './words.ts';

type Item = OutputOf<'listInbox'>['items'][number];
type Recipient = OutputOf<'listInboxRecipients'>['items'][number];

const mostAtOnce = 200;
const mostRecipients = 1000;

/** The messages of one recipient, or of all, unread first; each leads to its finding or policy change. */
export async function inboxPage(request: PageRequest): Promise<string> {
  const { address, language } = request;
  const w = pageWords[language];
  const key = member(address, 'recipient');
  const unreadOnly = member(address, 'unread') === 'true';
  const whose = key === undefined ? {} : { recipient: key };
  const recipients = await recipientsOf(request);
  const ask = (unread: 'true' | 'false') =>
    request.ask('listInbox', { query: { ...whose, unread, limit: mostAtOnce } });
  const fresh = await ask('true');
  const all = unreadOnly ? null : await ask('false');
  const items = [...fresh.items, ...(all?.items.filter(({ isRead, isWithdrawn }) => isRead || isWithdrawn) ?? [])];
  const known = recipients.find((one) => one.key === key);
  const named = known === undefined ? key : recipientText(known, language);
  const names = new Map(recipients.map((one) => [JSON.stringify(one.recipient), recipientText(one, language)]));
  return renderPage('inbox', frameOf(request, w.inbox), {
    w,
    lang: language,
    whose: named ?? '',
    unreadOnly,
    recipients: recipients.map((one) => ({
      value: one.key,
      label: `${recipientText(one, language)}（${one.unread}/${one.entries}）`,
      selected: one.key === key,
    })),
    sentence: sentence(fresh.unread, known, language),
    readingAddress: known === undefined || fresh.items.length === 0 ? '' : `${address.pathname}${address.search}`,
    unreadIds: fresh.items.map(({ id }) => id),
    items: items.map((item) => row(item, names, request)),
    more:
      fresh.items.length === mostAtOnce || all?.items.length === mostAtOnce
        ? language === 'zh'
          ? `未读和已读各列出最近 ${mostAtOnce} 条。`
          : `The latest ${mostAtOnce} of each are listed.`
        : '',
  });
}

/** What the form of the page has sent: these entries of its recipient have been seen. */
export async function markShownAsRead(request: PageRequest, items: readonly string[]): Promise<void> {
  const key = member(request.address, 'recipient');
  const known = (await recipientsOf(request)).find((one) => one.key === key);
  if (known === undefined || items.length === 0) return;
  await request.ask('markInboxRead', { body: { recipient: known.recipient, items: [...items] } });
}

const recipientsOf = async ({ ask }: PageRequest): Promise<readonly Recipient[]> =>
  (await ask('listInboxRecipients', { query: { limit: mostRecipients } })).items;

function sentence(unread: number, recipient: Recipient | undefined, language: Language): string {
  const of = recipient === undefined ? '' : recipientText(recipient, language);
  if (language === 'zh') return `${of === '' ? '全部接收人' : of}有 ${unread} 条未读消息。`;
  return `${of === '' ? 'All recipients have' : `${of} has`} ${unread} unread ${unread === 1 ? 'message' : 'messages'}.`;
}

const pathOf = ({ findingId, policyChangeId }: Item): string =>
  findingId === null
    ? `/policy-changes/${encodeURIComponent(policyChangeId ?? '')}`
    : `/findings/${encodeURIComponent(findingId)}`;

function row(item: Item, names: ReadonlyMap<string, string>, { address, language, today }: PageRequest) {
  const { about, isRead, isWithdrawn, recipient, standsFor } = item;
  const isChinese = language === 'zh';
  const lower = standsFor.map((kind) => inWords('ladderStep', kind, language)).join(isChinese ? '、' : ', ');
  const state = isWithdrawn
    ? isChinese
      ? '已不再需要'
      : 'no longer due'
    : isRead
      ? isChinese
        ? '已读'
        : 'read'
      : isChinese
        ? '未读'
        : 'unread';
  return {
    id: item.id,
    day: item.day,
    kind: inWords('ladderStep', item.kind, language),
    standsFor: lower === '' ? '' : `${isChinese ? '代替此前的' : 'in place of: '}${lower}`,
    href: localAddress(address, pathOf(item)),
    name: about?.objectName ?? item.findingId ?? item.policyChangeId ?? '',
    matter: item.findingId === null ? inWords('matterKind', 'policy-change', language) : '',
    unit: about?.unit ?? '',
    description: about?.description ?? '—',
    sample: (about?.sample.length ?? 0) > 0,
    dueDate: item.dueDate,
    late: !isWithdrawn && item.dueDate < today,
    recipient: names.get(JSON.stringify(recipient)) ?? recipientText({ recipient, name: null }, language),
    state,
    isQuiet: isRead || isWithdrawn,
  };
}
