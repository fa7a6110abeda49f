import type { OutputOf } from '@bihuan/contract';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Answered } from '../../parts/answered.tsx';
import { inGroups } from '../../parts/digits.ts';
import { Failure } from '../../parts/failure.tsx';
import { useDayAndMinute } from '../../parts/instant.ts';
import { useAuditWords } from './words.ts';

type Run = OutputOf<'getVerification'>;

/** Whether the record is whole: what the last run found, how far one is, and the button that begins one. */
export function RecordWhole() {
  const t = useAuditWords();
  const run = useAsk('getVerification', {}, { everyMs: (answer) => (answer?.status === 'running' ? 700 : false) });
  const start = useCommand('startVerification');
  return (
    <section>
      <h2>{t('record')}</h2>
      <p className="quiet">{t('recordLead')}</p>
      <Answered question={run}>
        {(told) => (
          <>
            <Told run={told} />
            <button
              type="button"
              className="button"
              disabled={told.status === 'running' || start.isPending}
              onClick={() => start.mutate({ request: { body: {} } })}
            >
              {t(told.status === 'never' ? 'verify' : 'verifyAgain')}
            </button>
          </>
        )}
      </Answered>
      {start.error !== null && <Failure problem={start.error} />}
    </section>
  );
}

function Told({ run }: { readonly run: Run }) {
  const t = useAuditWords();
  const language = useLanguage();
  const dayAndMinute = useDayAndMinute();
  const { status, events, streams, fault, files, access, endedAt } = run;
  if (status === 'never') return <p>{t('never')}</p>;
  if (status === 'running') {
    return (
      <div role="status">
        <progress aria-label={t('record')} />
        <p>{t('running', { events: inGroups(events) })}</p>
      </div>
    );
  }
  if (status === 'failed') return <p className="late">{t('failed')}</p>;
  return (
    <div className={status === 'whole' ? 'done' : 'failure'} role="status">
      <p>
        {status === 'whole' ? t('isWhole', { events: inGroups(events), streams: inGroups(streams) }) : t('isBroken')}{' '}
        {files !== null && t('files', { count: files.checked })}{' '}
        {access !== null && t('accessLines', { days: access.days, lines: access.lines })}{' '}
        {endedAt !== null && t('ended', { at: dayAndMinute(endedAt) })}
      </p>
      {fault !== null && (
        <p>
          {t('fault', {
            detail: fault.detail[language],
            stream: fault.stream ?? '—',
            revision: fault.revision ?? '—',
            position: fault.position ?? '—',
          })}
        </p>
      )}
      <ul>
        {files?.faults.map(({ kind, hash, name }) => (
          <li key={hash}>{t(kind === 'missing' ? 'fileMissing' : 'fileAltered', { name })}</li>
        ))}
        {access?.faults.map(({ day, line }) => (
          <li key={`${day} ${line}`}>{t('accessFault', { day, line })}</li>
        ))}
      </ul>
    </div>
  );
}
