import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { Sample } from '../../parts/sample.tsx';
import { DayField } from '../../parts/text-fields.tsx';
import { useUnitWords } from './words.ts';

/** What a finding does to next year's money, in the sentence of the rules; and what if it is done by another day. */
export function MoneyOutlook({
  findingId,
  isShort = false,
}: {
  readonly findingId: string;
  readonly isShort?: boolean;
}) {
  const t = useUnitWords();
  const language = useLanguage();
  const may = useMay();
  const [by, setBy] = useState('');
  const query = by === '' ? {} : { by };
  const { data, error } = useAsk(
    'getFindingMoney',
    { params: { id: findingId }, query },
    { enabled: may('getFindingMoney') },
  );
  if (!may('getFindingMoney')) return null;
  const item = data?.item ?? null;
  if (isShort)
    return (
      <p className="money-sentence quiet" aria-live="polite">
        {item?.sentence[language] ?? '\u00a0'} {item !== null && <Sample of={item.sample} field="currentBudget" />}
      </p>
    );
  return (
    <>
      {error !== null && <Failure problem={error} />}
      <p className="money-sentence" aria-live="polite">
        {data !== undefined && item === null ? t('noMoney') : (item?.sentence[language] ?? '\u00a0')}{' '}
        {item !== null && <Sample of={item.sample} field="currentBudget" />}
      </p>
      {item !== null && (
        <details>
          <summary>{t('whyMoney')}</summary>
          <p>{item.now.why[language]}</p>
          {item.kept !== null && item.kept.why.zh !== item.now.why.zh && (
            <p>
              {t('ifKept')}
              {item.kept.why[language]}
            </p>
          )}
          {item.missed !== null && item.missed.why.zh !== item.now.why.zh && (
            <p>
              {t('ifMissed')}
              {item.missed.why[language]}
            </p>
          )}
          {may('getAllocation') && <Link to={`/money/lines/${item.lineId}`}>{t('lineItself')}</Link>}
        </details>
      )}
      {item?.kept != null && <DayField label={t('whatIf')} first={data?.on} value={by} onChange={setBy} />}
    </>
  );
}
