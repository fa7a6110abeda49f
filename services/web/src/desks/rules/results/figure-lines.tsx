import type { OutputOf } from '@bihuan/contract';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAskPages } from '../../../api/queries.ts';
import { useAddress } from '../../../app/moment.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Failure } from '../../../parts/failure.tsx';
import { Grade } from '../../../parts/grade.tsx';
import { Money, useMoneyUnit, useMoneyWords } from '../../../parts/money.tsx';
import { Sample } from '../../../parts/sample.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { EventLinks } from '../event-links.tsx';
import { useRulesWords } from '../words.ts';
import type { FigureName } from './results-page.tsx';
import { useResultsWords } from './words.ts';

type Row = OutputOf<'listResultApplicationLines'>['items'][number];

interface FigureLinesProps {
  readonly figure: FigureName;
  readonly grade: string | null;
  readonly year: number;
}

/** What one figure counts, each with the page that tells it. */
export function FigureLines({ figure, grade, year }: FigureLinesProps) {
  const t = useResultsWords();
  const words = useRulesWords();
  const language = useLanguage();
  const inWords = useMoneyWords();
  const [unit] = useMoneyUnit();
  const to = useAddress();
  const [members, setMembers] = useSearchParams();
  const heading = useRef<HTMLHeadingElement>(null);
  const lines = useAskPages('listResultApplicationLines', {
    query: { fiscalYear: year, figure, ...(grade !== null && { grade }) },
  });
  const first = lines.data?.pages[0];
  const isHere = first?.figure === figure;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another figure is opened
  useEffect(() => {
    if (isHere) heading.current?.focus();
  }, [isHere, figure, grade]);
  function close(): void {
    const after = new URLSearchParams(members);
    after.delete('figure');
    after.delete('grade');
    setMembers(after);
  }
  if (lines.error !== null) return <Failure problem={lines.error} onRetry={() => void lines.refetch()} />;
  if (first === undefined || lines.isPlaceholderData) return <Waiting />;
  return (
    <section id="lines">
      <h2 ref={heading} tabIndex={-1}>
        {first.title[language]}
        {grade === null ? '' : ` · ${grade}`}
      </h2>
      <p>
        {first.amount === null
          ? t('all', { count: first.count })
          : t('allWithAmount', { count: first.count, amount: inWords(first.amount) })}{' '}
        <button type="button" className="plain no-print" onClick={close}>
          {t('closeList')}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="wide" tabIndex={0} aria-label={first.title[language]}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('object')}</th>
              <th scope="col">{words('grade')}</th>
              <th scope="col" className="num">
                {words('amountIn', { unit })}
              </th>
              <th scope="col">{t('behind')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.data?.pages
              .flatMap(({ items }) => items)
              .map((row) => (
                <tr key={`${row.kind}:${row.id}`}>
                  <td className="named">
                    <Link to={to(pageOf(row))}>{row.name}</Link>
                    <span className="under">
                      {row.unit ?? ''} {row.sample && <Sample of={['unit']} />}
                    </span>
                  </td>
                  <td>{row.grade === null ? '' : <Grade grade={row.grade} />}</td>
                  <td className="num">
                    <Money fen={row.amount} />
                  </td>
                  <td>
                    <EventLinks events={row.events} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      {lines.hasNextPage && (
        <button
          type="button"
          className="button no-print"
          disabled={lines.isFetchingNextPage}
          onClick={() => void lines.fetchNextPage()}
        >
          {words('fetchMore')}
        </button>
      )}
    </section>
  );
}

const pages = { line: '/money/lines', 'claw-back': '/money/lines', finding: '/findings', 'policy-change': '/policy' };

/** The last part of the address of the interface is the id of what it is about. */
const pageOf = ({ kind, href }: Row): string => `${pages[kind]}/${href.slice(href.lastIndexOf('/') + 1)}`;
