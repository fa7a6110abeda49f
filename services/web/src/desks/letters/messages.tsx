import { Link } from 'react-router';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useFindingAddress } from '../../app/for-offices.tsx';
import { useAsOf, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Sample } from '../../parts/sample.tsx';
import { type InboxRecipient, useOwnInbox, useRecipients } from './own-inbox.ts';
import { useLetterWords } from './words.ts';

const mostAtOnce = 200;
const all = 'all';

/** The reader's own messages, or those of another recipient or of all whom the reader sees; unread first; each leads to what it is about. */
export function Messages() {
  const recipients = useRecipients();
  return <Answered question={recipients}>{({ items }) => <Chosen known={items} />}</Answered>;
}

function Chosen({ known }: { readonly known: readonly InboxRecipient[] }) {
  const t = useLetterWords();
  const term = useTerms();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const addressOfFinding = useFindingAddress();
  const own = useOwnInbox(known);
  const [stated, setRecipient] = useMember('recipient');
  const recipient = stated ?? own?.key ?? all;
  const inbox = useAsk('listInbox', { query: { ...(recipient !== all && { recipient }), limit: mostAtOnce } });
  const read = useCommand('markInboxRead');
  // That everybody's are read nobody says at once: each recipient's is news until it is read there.
  const canRead = !isPast && may('markInboxRead') && (recipient !== all || known.length === 1);
  const nameOf = (one: InboxRecipient) =>
    one.name ?? (one.recipient.kind === 'role' ? term('recipientRole', one.recipient.role) : one.key);
  return (
    <>
      {known.length > 1 && (
        <label className="field">
          <span>{t('recipient')}</span>
          <select value={recipient} onChange={({ target }) => setRecipient(target.value, true)}>
            <option value={all}>{t('all')}</option>
            {known.map((one) => (
              <option key={one.key} value={one.key}>
                {nameOf(one)} ({one.unread}/{one.entries})
              </option>
            ))}
          </select>
        </label>
      )}
      <Answered question={inbox}>
        {({ items, unread }) => {
          const fresh = items.filter(({ isRead, isWithdrawn }) => !isRead && !isWithdrawn);
          const others = items.filter((item) => !fresh.includes(item));
          return (
            <>
              <p>{t('unread', { count: unread })}</p>
              {read.error !== null && <Failure problem={read.error} />}
              {canRead && fresh.length > 0 && (
                <button
                  type="button"
                  className="button"
                  disabled={read.isPending}
                  onClick={() => {
                    const whose = fresh[0]?.recipient;
                    if (whose === undefined || read.isPending) return;
                    read.mutate({ request: { body: { recipient: whose, items: fresh.map(({ id }) => id) } } });
                  }}
                >
                  {t('markRead')}
                </button>
              )}
              {items.length === 0 && <p className="quiet">{t('noMessages')}</p>}
              <ul className="findings">
                {[...fresh, ...others].map((item) => (
                  <li key={`${item.id}${JSON.stringify(item.recipient)}`}>
                    <Link
                      className="said clipped"
                      to={item.findingId === null ? `/policy/${item.policyChangeId}` : addressOfFinding(item.findingId)}
                    >
                      {term('ladderStep', item.kind)}
                      {t('colon')}
                      {item.about?.description ?? '—'}
                    </Link>
                    <span className="quiet said">
                      {[
                        item.matter === 'finding' ? null : term('matterKind', item.matter),
                        item.about?.objectName,
                        item.about?.unit,
                      ]
                        .filter(Boolean)
                        .join(' · ')}{' '}
                      <Sample of={item.about?.sample ?? []} />
                    </span>
                    <span className={fresh.includes(item) ? 'late' : 'quiet'}>
                      {item.day} · {t('dueOn', { day: item.dueDate })} ·{' '}
                      {t(item.isWithdrawn ? 'noLonger' : item.isRead ? 'isRead' : 'isUnread')}
                      {item.standsFor.length > 0 &&
                        ` · ${t('standsFor', { steps: item.standsFor.map((kind) => term('ladderStep', kind)).join(t('and')) })}`}
                    </span>
                  </li>
                ))}
              </ul>
              {items.length === mostAtOnce && <p className="quiet">{t('latest', { count: mostAtOnce })}</p>}
            </>
          );
        }}
      </Answered>
    </>
  );
}
