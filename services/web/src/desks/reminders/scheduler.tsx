import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { useChannel } from '../../parts/channel.ts';
import { Failure } from '../../parts/failure.tsx';
import { useDayAndMinute } from '../../parts/instant.ts';
import { Wide } from '../../parts/wide.tsx';
import { useReminderWords } from './words.ts';

type Failed = OutputOf<'getScheduler'>['failed'][number];

/** Whether reminders are sent: runner, next and last sweep, the queue, and which messages have failed, each with a way to try it again. */
export function Scheduler() {
  const t = useReminderWords();
  const language = useLanguage();
  const scheduler = useAsk('getScheduler', { query: {} });
  const dayAndMinute = useDayAndMinute();
  const minute = (instant: string | null) => (instant === null ? '—' : dayAndMinute(instant));
  return (
    <Answered question={scheduler}>
      {({ runner, nextRun, lastSweep, queue, messages, failed, problems }) => (
        <>
          {problems.map(({ code, words }) => (
            <p key={code} className="late" role="alert">
              {words[language]}
            </p>
          ))}
          <h2>{t('scheduler')}</h2>
          <dl className="facts">
            <dt>{t('runner')}</dt>
            <dd>{t(`runner-${runner}`)}</dd>
            <dt>{t('nextSweep')}</dt>
            <dd>{minute(nextRun)}</dd>
            <dt>{t('lastSweep')}</dt>
            <dd>
              {lastSweep === null
                ? '—'
                : lastSweep.error === null
                  ? t('issuedBySweep', { at: minute(lastSweep.endedAt), count: lastSweep.issued ?? 0 })
                  : t('sweepFailed', { at: minute(lastSweep.endedAt), error: lastSweep.error })}
            </dd>
            <dt>{t('queue')}</dt>
            <dd>{t('queueSaid', { waiting: queue.waiting ?? '—', active: queue.active ?? '—' })}</dd>
            <dt>{t('toSend')}</dt>
            <dd>{t('toSendSaid', { ...messages })}</dd>
          </dl>
          <h2>{t('failedMessages')}</h2>
          {failed.length === 0 ? <p className="quiet">{t('noneFailed')}</p> : <FailedMessages messages={failed} />}
        </>
      )}
    </Answered>
  );
}

function FailedMessages({ messages }: { readonly messages: readonly Failed[] }) {
  const t = useReminderWords();
  const [isRetried, setRetried] = useState(false);
  return (
    <>
      {isRetried && (
        <p className="done" role="status">
          {t('retried')}
        </p>
      )}
      <Wide label={t('failedMessages')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('channel')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col" className="num">
                {t('attempts')}
              </th>
              <th scope="col">{t('why')}</th>
              <th scope="col">{t('retry')}</th>
            </tr>
          </thead>
          <tbody>
            {messages.map((message) => (
              <FailedMessage key={message.id} message={message} onRetried={() => setRetried(true)} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function FailedMessage({ message, onRetried }: { readonly message: Failed; readonly onRetried: () => void }) {
  const t = useReminderWords();
  const say = useTerms();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const nameOfChannel = useChannel();
  const retry = useCommand('retryReminder');
  const { id, channel, recipient, name, attempts, error, on } = message;
  const to = recipient.kind === 'role' ? say('recipientRole', recipient.role) : (name ?? t('noName'));
  return (
    <tr>
      <td className="day">{on}</td>
      <td>{nameOfChannel(channel)}</td>
      <td>{to}</td>
      <td className="num">{attempts}</td>
      <td>
        {error.code}
        {error.text !== null && <span className="under">{error.text}</span>}
      </td>
      <td>
        {may('retryReminder') && (
          <button
            type="button"
            className="plain"
            disabled={retry.isPending || isPast}
            onClick={() => retry.mutate({ request: { params: { id }, body: {} } }, { onSuccess: onRetried })}
          >
            {retry.isPending ? t('underWay') : t('retry')}
          </button>
        )}
        {retry.error !== null && <Failure problem={retry.error} />}
      </td>
    </tr>
  );
}
