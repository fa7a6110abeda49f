import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language.ts';
import { Money, useMoneyUnit } from '../../../parts/money.tsx';
import { useRulesWords } from '../words.ts';
import { useContradictionsWords } from './words.ts';

interface KindsProps {
  readonly byKind: OutputOf<'listContradictions'>['byKind'];
  /** Where a kind with a verdict is listed. */
  readonly listed: (kind: string | null, verdict: string | null) => string;
}

/** How often each kind was asked for, found, and not to be judged, with what is missing for it. */
export function KindsTable({ byKind, listed }: KindsProps) {
  const t = useContradictionsWords();
  const words = useRulesWords();
  const language = useLanguage();
  const [unit] = useMoneyUnit();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="wide" tabIndex={0} aria-label={words('sum')}>
      <table id="kinds">
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col" className="num">
              {t('asked')}
            </th>
            <th scope="col" className="num">
              {t('found')}
            </th>
            <th scope="col" className="num">
              {words('amountIn', { unit })}
            </th>
            <th scope="col" className="num">
              {t('unjudged')}
            </th>
            <th scope="col">{t('missing')}</th>
          </tr>
        </thead>
        <tbody>
          {byKind.map(({ kind, title, asked, contradictions, amount, unjudged, missing }) => (
            <tr key={kind}>
              <th scope="row">{title[language]}</th>
              <td className="num">{asked}</td>
              <td className="num">
                {contradictions === 0 ? 0 : <Link to={listed(kind, null)}>{contradictions}</Link>}
              </td>
              <td className="num">{amount === 0 ? '' : <Money fen={amount} />}</td>
              <td className="num">{unjudged === 0 ? 0 : <Link to={listed(kind, 'unjudged')}>{unjudged}</Link>}</td>
              <td>
                {missing.map((one) => `${one.title[language]} ${one.lines}`).join(language === 'zh' ? '；' : '; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
