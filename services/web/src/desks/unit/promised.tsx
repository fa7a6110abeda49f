import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import type { Finding } from './asks.ts';
import { useUnitWords } from './words.ts';

/** What was promised: each measure with its day and how far it is, and who answers for them. */
export function Promised({ item }: { readonly item: Finding }) {
  const t = useUnitWords();
  if (item.commitment === null) return <p className="quiet">{t('nothingPromised')}</p>;
  const { measures, responsible, on } = item.commitment;
  return (
    <>
      <ol className="measures">
        {measures.map(({ measureId, text, target, dueDate, originalDueDate, percent, progress }) => (
          <li key={measureId}>
            <p className="said">{text}</p>
            {target !== null && <p className="said quiet">{t('targetIs', { target })}</p>}
            <p>
              <progress max={100} value={percent} aria-label={t('progressOf', { number: measureId })} />{' '}
              {t('percentBy', { percent, day: dueDate })}
              {originalDueDate !== dueDate && <span className="quiet"> {t('firstDay', { day: originalDueDate })}</span>}
            </p>
            {progress.length > 0 && (
              <details>
                <summary>{t('reports', { count: progress.length })}</summary>
                <ul>
                  {progress.map((report, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: reports are told in the order in which they came
                    <li key={at} className="said">
                      {report.on} · {report.percent}% · {report.note ?? '—'}
                      {report.evidence.length > 0 && ` · ${t('fileCount', { count: report.evidence.length })}`}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
      <p className="quiet said">
        {t('promisedOn', { day: on })} <ResponsibleName {...responsible} />
      </p>
    </>
  );
}

function ResponsibleName({ personId, role }: { readonly personId: string | null; readonly role: string | null }) {
  const t = useUnitWords();
  const may = useMay();
  const person = useAsk(
    'getPerson',
    { params: { id: personId ?? '' } },
    { enabled: personId !== null && may('getPerson') },
  );
  const found = person.data?.item;
  const name = found?.status === 'active' ? found.name : null;
  return <>{t('answeredBy', { who: [name, role].filter((part) => part !== null).join(' · ') || '—' })}</>;
}
