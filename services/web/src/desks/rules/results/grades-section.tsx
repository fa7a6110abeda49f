import { useMemo } from 'react';
import { Link } from 'react-router';
import { Chart } from '../../../parts/chart.tsx';
import { Grade } from '../../../parts/grade.tsx';
import { useRulesWords } from '../words.ts';
import { useFigureLink } from './figures.tsx';
import type { Figure } from './results-page.tsx';
import { useResultsWords } from './words.ts';

/** Tones of the grades, darker for the ends of the scale, with the word of the grade under each bar. */
export const gradeTones: Readonly<Record<string, string>> = {
  优: '#0d5c56',
  良: '#1f5fa8',
  中: '#c98a1b',
  差: '#7c2415',
};
const otherTone = '#55626f';

/** How many objects have each grade. */
export function GradesSection({ figures }: { readonly figures: readonly Figure[] }) {
  const t = useResultsWords();
  const words = useRulesWords();
  const link = useFigureLink();
  const grades = useMemo(
    () => figures.filter(({ figure, grade }) => figure === 'evaluated' && grade !== null),
    [figures],
  );
  const all = grades.reduce((sum, { count }) => sum + count, 0);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: grades.map(({ grade }) => grade), axisTick: { show: false } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#dfe4e9' } } },
      series: [
        {
          type: 'bar',
          barMaxWidth: 56,
          label: { show: true, position: 'top', color: '#1b2733' },
          data: grades.map(({ grade, count }) => ({
            value: count,
            itemStyle: { color: gradeTones[grade ?? ''] ?? otherTone },
          })),
        },
      ],
    }),
    [grades],
  );
  if (grades.length === 0) return null;
  return (
    <section>
      <h2>{t('distribution')}</h2>
      <div className="chart-and-table">
        <Chart option={option} label={t('distributionLabel')} />
        <table>
          <thead>
            <tr>
              <th scope="col">{words('grade')}</th>
              <th scope="col" className="num">
                {words('objects')}
              </th>
              <th scope="col" className="num">
                {t('share')} (%)
              </th>
            </tr>
          </thead>
          <tbody>
            {grades.map(({ grade, count }) => (
              <tr key={grade}>
                <th scope="row">
                  <Grade grade={grade} />
                </th>
                <td className="num">{count === 0 ? 0 : <Link to={link('evaluated', grade)}>{count}</Link>}</td>
                <td className="num">{share(count, all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export const share = (part: number, all: number): string => (all === 0 ? '—' : ((part / all) * 100).toFixed(1));
