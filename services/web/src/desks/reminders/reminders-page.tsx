import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAskPages } from '../../api/queries.ts';
import { useAddress, useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { More } from '../../parts/more.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Wide } from '../../parts/wide.tsx';
import { Scheduler } from './scheduler.tsx';
import { useReminderWords } from './words.ts';
import '../findings/findings.css';

type Item = OutputOf<'listReminders'>['items'][number];

const statuses = ['due', 'paused', 'issued', 'delivered', 'failed', 'withdrawn'] as const;

/** What is sent to whom and why: of any day to come as a dry run, and what was sent with what became of it. */
export function RemindersPage() {
  const t = useReminderWords();
  const may = useMay();
  return (
    <>
      <h1>{t('title')}</h1>
      {may('getScheduler') && <Scheduler />}
      {may('listReminders') && <Log />}
    </>
  );
}

function Log() {
  const t = useReminderWords();
  const [asked, setStatus] = useMember('status');
  const [on, setOn] = useMember('on');
  const [issuedOn, setIssuedOn] = useMember('issuedOn');
  const status = statuses.find((one) => one === asked) ?? 'due';
  const isOfADay = status === 'due' || status === 'paused';
  const pages = useAskPages('listReminders', {
    query: {
      status,
      limit: 100,
      ...(isOfADay && on !== null && { on: on as never }),
      ...(!isOfADay && issuedOn !== null && { issuedOn: issuedOn as never }),
    },
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const first = pages.data?.pages[0];
  return (
    <>
      <h2>{t('log')}</h2>
      <div className="filters no-print">
        <label className="field">
          <span>{t('which')}</span>
          <select value={status} onChange={(event) => setStatus(event.target.value, true)}>
            {statuses.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t(isOfADay ? 'on' : 'issuedOn')}</span>
          <input
            type="date"
            value={(isOfADay ? (on ?? first?.on) : issuedOn) ?? ''}
            onChange={(event) => (isOfADay ? setOn : setIssuedOn)(event.target.value, true)}
          />
        </label>
      </div>
      {pages.error !== null && <Failure problem={pages.error} onRetry={() => void pages.refetch()} />}
      {first === undefined && pages.error === null && <Waiting lines={6} />}
      {first !== undefined && (
        <>
          {status === 'due' && (
            <p className="lead">
              {t('dryRun', { on: first.on, count: pages.hasNextPage ? `${items.length}+` : items.length })}
            </p>
          )}
          {items.length === 0 ? <p>{t('none')}</p> : <Rows items={items} />}
          <More pages={pages} />
        </>
      )}
    </>
  );
}

function Rows({ items }: { readonly items: readonly Item[] }) {
  const t = useReminderWords();
  const language = useLanguage();
  const say = useTerms();
  const to = useAddress();
  return (
    <Wide label={t('log')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('about')}</th>
            <th scope="col">{t('dueDate')}</th>
            <th scope="col">{t('to')}</th>
            <th scope="col">{t('why')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.stepKey}>
              <td className="day">
                {item.step.day}
                {item.step.provisional && <span className="under">{t('inReserve')}</span>}
              </td>
              <td>{say('ladderStep', item.step.kind)}</td>
              <td>
                <Link
                  to={to(
                    item.findingId === null
                      ? `/policy/${encodeURIComponent(item.policyChangeId ?? '')}`
                      : `/findings/${encodeURIComponent(item.findingId)}`,
                  )}
                >
                  {item.objectName}
                </Link>
                <span className="under">
                  {[item.matter === 'finding' ? null : say('matterKind', item.matter), item.unit?.name]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </td>
              <td className="day">{item.dueDate}</td>
              <td>
                {item.recipients.map(({ personId, role, name, isCopy }) => (
                  <div key={`${personId} ${role}`}>
                    {name} <span className="quiet">{isCopy ? t('copy') : say('recipientRole', role)}</span>
                  </div>
                ))}
                {item.unreachable.map(({ role, words }) => (
                  <span key={role} className="under late">
                    {t('unreachable', { role: say('recipientRole', role), why: words[language] })}
                  </span>
                ))}
              </td>
              <td>{item.reason[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
