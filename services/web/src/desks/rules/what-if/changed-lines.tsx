import { useState } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../../app/moment.ts';
import { Grade } from '../../../parts/grade.tsx';
import { Money, useMoneyUnit, useMoneyWords } from '../../../parts/money.tsx';
import { Sample } from '../../../parts/sample.tsx';
import { useFactNames } from '../fact-names.ts';
import { useRulesWords } from '../words.ts';
import type { Line } from './streamed-comparison.ts';
import { toneOf } from './totals-table.tsx';
import { useWhatIfWords } from './words.ts';

const page = 100;

/** The lines that the two sides treat differently, as the service has ordered them: the largest difference first. */
export function ChangedLines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useWhatIfWords();
  const words = useRulesWords();
  const [unit] = useMoneyUnit();
  const to = useAddress();
  const [most, setMost] = useState(page);
  if (lines.length === 0) return <p>{t('nothingChanges')}</p>;
  const rest = lines.length - most;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="wide" tabIndex={0} aria-label={t('whatChanges')}>
        <table id="what-changes">
          <caption>{t('caption', { shown: Math.min(most, lines.length), all: lines.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{words('object')}</th>
              <th scope="col">{words('grade')}</th>
              <th scope="col" className="num">
                {t('before', { unit })}
              </th>
              <th scope="col" className="num">
                {t('leftAfter', { unit })}
              </th>
              <th scope="col" className="num">
                {t('rightAfter', { unit })}
              </th>
              <th scope="col" className="num">
                {t('difference', { unit })}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map((line) => (
              <tr key={line.id}>
                <td className="named">
                  <Link to={to(`/money/lines/${encodeURIComponent(line.id)}`)}>{line.objectName}</Link>
                  <span className="under">{line.department ?? words('none')}</span>
                </td>
                <td>
                  <Grade grade={line.grade} />
                </td>
                <td className="num">
                  <Sample of={line.sample} field="currentBudget" /> <Money fen={line.before} />
                </td>
                <td className="num">
                  <OneSide side={line.left} />
                </td>
                <td className="num">
                  <OneSide side={line.right} />
                </td>
                <td className={`num ${toneOf(line.difference)}`}>
                  <Money fen={line.difference === 0 ? null : line.difference} signed />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <button type="button" className="plain no-print" onClick={() => setMost(most + page)}>
          {words('showMore', { count: Math.min(page, rest) })}
        </button>
      )}
    </>
  );
}

/** What one side comes to: an amount, bounds for a person, or what is missing. */
function OneSide({ side }: { readonly side: Line['left'] }) {
  const t = useWhatIfWords();
  const names = useFactNames();
  const inWords = useMoneyWords();
  if (side.status === 'determined')
    return (
      <>
        <Money fen={side.after} />
        <span className="under">
          <Money fen={side.change} signed />
        </span>
        {(['held', 'clawBack'] as const).map(
          (what) =>
            (side[what] ?? 0) > 0 && (
              <span key={what} className="under">
                {t(what, { amount: inWords(side[what] ?? 0) })}
              </span>
            ),
        )}
      </>
    );
  if (side.status === 'undecidable') return <span className="quiet">{t('lacks', { facts: names(side.missing) })}</span>;
  return (
    <>
      {t('open')}
      {side.bounds !== null && (
        <span className="under">
          <Money fen={side.bounds.min} signed /> ~{' '}
          {side.bounds.max === null ? t('unbounded') : <Money fen={side.bounds.max} signed />}
        </span>
      )}
    </>
  );
}
