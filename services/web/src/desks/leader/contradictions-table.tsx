import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAddress } from '../../app/moment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Money, useMoneyUnit } from '../../parts/money.tsx';
import { useLeaderWords } from './words.ts';

interface TableProps {
  readonly fiscalYear: number;
  readonly byKind: OutputOf<'listContradictions'>['byKind'];
}

/** What was decided or found and what was done against it, by kind. */
export function ContradictionsTable({ fiscalYear, byKind }: TableProps) {
  const t = useLeaderWords();
  const language = useLanguage();
  const to = useAddress();
  const [unit] = useMoneyUnit();
  const listed = (kind: string, verdict: string | null, count: number) =>
    count === 0 ? 0 : <Link to={to('/money/contradictions', { fiscalYear, kind, verdict })}>{count}</Link>;
  return (
    <section>
      <h2>{t('contradictionsTitle')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col" className="num">
              {t('found')}
            </th>
            <th scope="col" className="num">
              {t('amount', { unit })}
            </th>
            <th scope="col" className="num">
              {t('unjudged')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byKind.map(({ kind, title, contradictions, amount, unjudged }) => (
            <tr key={kind}>
              <th scope="row">{title[language]}</th>
              <td className="num">{listed(kind, null, contradictions)}</td>
              <td className="num">{amount === 0 ? '' : <Money fen={amount} />}</td>
              <td className="num">{listed(kind, 'unjudged', unjudged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
