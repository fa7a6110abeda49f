import { Link } from 'react-router';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Sample } from '../../parts/sample.tsx';
import { useLetterWords } from './words.ts';

const mostAtOnce = 200;

/** The messages of one recipient or of all that the reader sees, unread first; each leads to what it is about. */
export function Messages() {
  const t = useLetterWords();
  const term = useTerms();
  const may = useMay();
  const [recipient, setRecipient] = useMember('recipient');
  const whose = recipient === null ? {} : { recipient };
  const recipients = useAsk('listInboxRecipients', { query: { limit: 1000 } });
  const inbox = useAsk('listInbox', { query: { ...whose, limit: mostAtOnce } });
  const read = useCommand('markInboxRead');
  const known = recipients.data?.items ?? [];
  const nameOf = (one: (typeof known)[number]) =>
    one.name ?? (one.recipient.kind === 'role' ? term('recipientRole', one.recipient.role) : one.key);
  return (
    <>
      {known.length > 1 && (
        <label className="field">
          <span>{t('recipient')}</span>
          <select
            value={recipient ?? ''}
            onChange={({ target }) => setRecipient(target.value === '' ? null : target.value)}
          >
            <option value="">{t('all')}</option>
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
              {may('markInboxRead') && fresh.length > 0 && (
                <button
                  type="button"
                  className="button"
                  disabled={read.isPending}
                  onClick={() => {
                    for (const one of Map.groupBy(fresh, (item) => JSON.stringify(item.recipient)).values()) {
                      const [first] = one;
                      if (first === undefined) continue;
                      read.mutate({
                        request: { body: { recipient: first.recipient, items: one.map(({ id }) => id) } },
                      });
                    }
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
                      to={
                        item.findingId === null ? `/policy/${item.policyChangeId}` : `/mine/findings/${item.findingId}`
                      }
                    >
                      {term('ladderStep', item.kind)}
                      {t('colon')}
                      {item.about?.description ?? '—'}
                    </Link>
                    <span className="quiet said">
                      {[item.about?.objectName, item.about?.unit].filter(Boolean).join(' · ')}{' '}
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
