import type { OutputOf } from '@bihuan/contract';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { ask } from '../../../api/ask.ts';
import type { Problem } from '../../../api/problem.ts';
import { useAddress, useAsOf } from '../../../app/moment.ts';
import { Chart } from '../../../parts/chart.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { Money, useMoneyUnit } from '../../../parts/money.tsx';
import { Sample } from '../../../parts/sample.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { gradeTones, share } from './grades-section.tsx';
import type { FigureName } from './results-page.tsx';
import { useResultsWords } from './words.ts';

type Report = OutputOf<'getResultApplication'>;
const mostYears = 6;
const moved = ['raised', 'cut'] as const;

/** The same figures of the years before: the share of each grade as a chart from two years on, and a table beside it. */
export function TrendSection({ years }: { readonly years: readonly number[] }) {
  const t = useResultsWords();
  const asOf = useAsOf();
  const reports = useQueries({
    queries: years.slice(-mostYears).map((fiscalYear) => {
      const request = { query: { fiscalYear, ...(asOf !== null && { asOf }) } };
      return {
        queryKey: ['getResultApplication', request],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask('getResultApplication', request, { signal }),
      };
    }),
  });
  const failed = reports.find(({ error }) => error !== null);
  const known = reports.flatMap(({ data }) => data ?? []);
  return (
    <section>
      <h2>{t('trend')}</h2>
      {failed !== undefined && <Failure problem={failed.error as Problem} onRetry={() => void failed.refetch()} />}
      {known.length < reports.length && failed === undefined ? <Waiting /> : <Trend reports={known} />}
    </section>
  );
}

const figureOf = ({ figures }: Report, name: FigureName, grade: string | null = null) =>
  figures.find((one) => one.figure === name && one.grade === grade);
const gradesOf = ({ figures }: Report): readonly string[] =>
  figures.flatMap(({ figure, grade }) => (figure === 'evaluated' && grade !== null ? [grade] : []));

function Trend({ reports }: { readonly reports: readonly Report[] }) {
  const t = useResultsWords();
  const [unit] = useMoneyUnit();
  const to = useAddress();
  const grades = useMemo(() => [...new Set(reports.flatMap(gradesOf))], [reports]);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 48, top: 24, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: reports.map(({ fiscalYear }) => String(fiscalYear)) },
      yAxis: { type: 'value', name: '%', min: 0, max: 100, splitLine: { lineStyle: { color: '#dfe4e9' } } },
      tooltip: { trigger: 'axis' },
      series: grades.map((grade, index) => ({
        type: 'line',
        name: grade,
        symbol: ['circle', 'rect', 'triangle', 'diamond'][index % 4],
        symbolSize: 8,
        lineStyle: { width: 2, type: ['solid', 'dashed', 'dotted', 'solid'][index % 4] },
        color: gradeTones[grade] ?? '#55626f',
        // Grades that end close to each other are told one below the other.
        labelLayout: { moveOverlap: 'shiftY' },
        endLabel: { show: true, formatter: '{a}', color: '#1b2733' },
        data: reports.map((report) => {
          const all = figureOf(report, 'evaluated')?.count ?? 0;
          return share(figureOf(report, 'evaluated', grade)?.count ?? 0, all);
        }),
      })),
    }),
    [reports, grades],
  );
  const table = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="wide" tabIndex={0} aria-label={t('trend')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            {grades.map((grade) => (
              <th key={grade} scope="col" className="num">
                {grade}
              </th>
            ))}
            {moved.map((figure) => (
              <th key={figure} scope="col" className="num">
                {t(`money-${figure}`, { unit })}
              </th>
            ))}
            <th scope="col" className="num">
              {t('rectified')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => {
            const { fiscalYear } = report;
            const open = (figure: FigureName, grade?: string) =>
              to('/money/results', { fiscalYear, figure, ...(grade !== undefined && { grade }) });
            return (
              <tr key={fiscalYear}>
                <th scope="row">
                  <Link to={to('/money/results', { fiscalYear })}>{fiscalYear}</Link>
                </th>
                {grades.map((grade) => (
                  <td key={grade} className="num">
                    <Link to={open('evaluated', grade)}>{figureOf(report, 'evaluated', grade)?.count ?? 0}</Link>
                  </td>
                ))}
                {moved.map((figure) => {
                  const { amount = null, sample = false } = figureOf(report, figure) ?? {};
                  return (
                    <td key={figure} className="num">
                      {sample && amount !== null && amount !== 0 && <Sample of={['amount']} />}{' '}
                      <Link to={open(figure)}>
                        <Money fen={amount} />
                      </Link>
                    </td>
                  );
                })}
                <td className="num">
                  <Link to={open('findings-rectified')}>{figureOf(report, 'findings-rectified')?.count ?? 0}</Link> /{' '}
                  <Link to={open('findings-raised')}>{figureOf(report, 'findings-raised')?.count ?? 0}</Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
  if (reports.length < 2)
    return (
      <>
        <p className="quiet">{t('oneYear')}</p>
        {table}
      </>
    );
  return (
    <div className="chart-and-table">
      <Chart option={option} label={t('trendLabel')} />
      {table}
    </div>
  );
}
