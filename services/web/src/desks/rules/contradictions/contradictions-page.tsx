import type { OutputOf } from '@bihuan/contract';
import { Link, useSearchParams } from 'react-router';
import { useAskPages } from '../../../api/queries.ts';
import { useAddress } from '../../../app/moment.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Failure } from '../../../parts/failure.tsx';
import { type ChosenYear, WithYear, YearChoice } from '../../../parts/fiscal-year.tsx';
import { Grade } from '../../../parts/grade.tsx';
import { Money, useMoneyUnit, useMoneyWords } from '../../../parts/money.tsx';
import { Sample } from '../../../parts/sample.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { EventLinks } from '../event-links.tsx';
import { PagesBar } from '../pages-bar.tsx';
import { useRulesWords } from '../words.ts';
import { KindsTable } from './kinds-table.tsx';
import { useContradictionsWords } from './words.ts';

type Answer = OutputOf<'listContradictions'>;
type Kind = Answer['byKind'][number]['kind'];

/** What was decided or found, what was done against it, and what nobody can say. */
export function ContradictionsPage() {
  return (
    <div className="rules-desk">
      <PagesBar />
      <WithYear>{(year) => <Contradictions {...year} />}</WithYear>
    </div>
  );
}

function Contradictions(year: ChosenYear) {
  const { fiscalYear } = year;
  const t = useContradictionsWords();
  const words = useRulesWords();
  const language = useLanguage();
  const inWords = useMoneyWords();
  const to = useAddress();
  const [members] = useSearchParams();
  const kind = members.get('kind') as Kind | null;
  const verdict = members.get('verdict') === 'unjudged' ? 'unjudged' : 'contradiction';
  const question = useAskPages('listContradictions', {
    query: { fiscalYear, verdict, ...(kind !== null && { kind }) },
  });
  const listed = (of: string | null, as: string | null) =>
    to('/money/contradictions', { fiscalYear, kind: of, verdict: as });
  const answer = question.data?.pages[0];
  const sumOf = (what: 'contradictions' | 'unjudged' | 'amount') =>
    answer?.byKind.reduce((sum, one) => sum + one[what], 0) ?? 0;
  return (
    <>
      <h1>{t('title', { year: fiscalYear })}</h1>
      {answer !== undefined && (
        <p className="lead">
          {t('sentence', {
            found: sumOf('contradictions'),
            amount: inWords(sumOf('amount')),
            unjudged: sumOf('unjudged'),
          })}
        </p>
      )}
      <p className="quiet">{t('explained')}</p>
      <div className="filters no-print">
        <YearChoice {...year} />
        <button type="button" className="button" onClick={() => globalThis.print()}>
          {words('print')}
        </button>
      </div>
      {question.error !== null && <Failure problem={question.error} onRetry={() => void question.refetch()} />}
      {answer === undefined ? (
        question.error === null && <Waiting lines={8} />
      ) : (
        <>
          <KindsTable byKind={answer.byKind} listed={listed} />
          <h2>{t(verdict === 'unjudged' ? 'listUnjudged' : 'listFound')}</h2>
          <p className="no-print">
            {kind !== null && (
              <>
                {t('ofKind', { kind: answer.byKind.find((one) => one.kind === kind)?.title[language] ?? kind })}{' '}
                <Link to={listed(null, verdict === 'unjudged' ? verdict : null)}>{t('allKinds')}</Link>
                {' · '}
              </>
            )}
            <Link to={listed(kind, verdict === 'unjudged' ? null : 'unjudged')}>
              {t(verdict === 'unjudged' ? 'toFound' : 'toUnjudged')}
            </Link>
          </p>
          {question.isPlaceholderData ? (
            <Waiting />
          ) : (
            <Found rows={question.data?.pages.flatMap(({ items }) => items) ?? []} byKind={answer.byKind} />
          )}
          {question.hasNextPage && (
            <button
              type="button"
              className="button no-print"
              disabled={question.isFetchingNextPage}
              onClick={() => void question.fetchNextPage()}
            >
              {words('fetchMore')}
            </button>
          )}
        </>
      )}
    </>
  );
}

interface FoundProps {
  readonly rows: Answer['items'];
  readonly byKind: Answer['byKind'];
}

function Found({ rows, byKind }: FoundProps) {
  const t = useContradictionsWords();
  const words = useRulesWords();
  const language = useLanguage();
  const [unit] = useMoneyUnit();
  const to = useAddress();
  if (rows.length === 0) return <p>{t('none')}</p>;
  const titles = new Map(byKind.map(({ kind, title }) => [kind, title[language]]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="wide" tabIndex={0} aria-label={t('listFound')}>
      <table id="contradictions">
        <thead>
          <tr>
            <th scope="col">{words('object')}</th>
            <th scope="col">{words('grade')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('says')}</th>
            <th scope="col" className="num">
              {words('amountIn', { unit })}
            </th>
            <th scope="col">{t('behind')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="named">
                {row.lineId === null ? (
                  <Link to={to(`/objects/${encodeURIComponent(row.object.id)}`)}>{row.object.name}</Link>
                ) : (
                  <Link to={to(`/money/lines/${encodeURIComponent(row.lineId)}`)}>{row.object.name}</Link>
                )}
                <span className="under">
                  {row.unit?.name ?? ''} {row.sample && <Sample of={['unit']} />}
                </span>
              </td>
              <td>
                <Grade grade={row.grade} />
              </td>
              <td>{titles.get(row.kind) ?? row.kind}</td>
              <td className="told">{row.sentence[language]}</td>
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
  );
}
