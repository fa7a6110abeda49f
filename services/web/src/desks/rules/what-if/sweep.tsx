import type { OutputOf, RequestOf } from '@bihuan/contract';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useMemo, useRef, useState } from 'react';
import { ask } from '../../../api/ask.ts';
import type { Problem } from '../../../api/problem.ts';
import { useMember } from '../../../app/moment.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Chart } from '../../../parts/chart.tsx';
import { keptValue, shownValue } from '../../../parts/decimal-text.ts';
import { Failure } from '../../../parts/failure.tsx';
import { Money, moneyText, moneyWithUnit, useMoneyUnit, useMoneyWords } from '../../../parts/money.tsx';
import { typedIn } from '../../../parts/typed-in.ts';
import type { ParameterShown } from './choices.ts';
import { toneOf } from './totals-table.tsx';
import { useWhatIfWords } from './words.ts';

type Body = RequestOf<'simulate'>['body'];
type Swept = OutputOf<'simulate'>['sweep'];

interface SweepProps {
  readonly body: Body;
  readonly parameters: readonly ParameterShown[];
}

/** One parameter of the rules on the right in even steps: what the year comes to at each, by slider, chart and table. */
export function Sweep({ body, parameters }: SweepProps) {
  const t = useWhatIfWords();
  const language = useLanguage();
  const [chosen, choose] = useMember('sweep');
  const ending = useRef<AbortController | null>(null);
  const sweeping = useMutation<Swept, Problem, { readonly of: string; readonly sweep: NonNullable<Body['sweep']> }>({
    mutationFn: async ({ sweep }) => {
      ending.current = new AbortController();
      const answer = await ask('simulate', { body: { ...body, limit: 0, sweep } }, { signal: ending.current.signal });
      return answer.sweep;
    },
  });
  const parameter = parameters.find(({ name }) => name === chosen) ?? parameters[0];
  if (parameter === undefined) return null;
  const { kind, name: swept } = parameter;
  // Of what the steps were taken: what they came to is not shown under other rules. The value that is swept counts for nothing in it.
  const of = JSON.stringify({ ...body, swept, parameters: { ...body.parameters, [swept]: undefined } });

  function run(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const bound = (name: string) => keptValue(kind, typedIn(form, name));
    const [from, to] = [bound('from'), bound('to')];
    if (from === null || to === null) return;
    sweeping.mutate({ of, sweep: { parameter: swept, from, to, steps: Number(form.get('steps')) } });
  }
  const problem = sweeping.error;
  return (
    <section className="no-print">
      <h2>{t('sweep')}</h2>
      <p className="quiet">{t('sweepExplained')}</p>
      <form key={parameter.name} className="filters" onSubmit={run}>
        <label className="field">
          <span>{t('sweepParameter')}</span>
          <select
            value={parameter.name}
            onChange={(event) => {
              sweeping.reset();
              choose(event.target.value);
            }}
          >
            {parameters.map(({ name, label }) => (
              <option key={name} value={name}>
                {label[language]}
              </option>
            ))}
          </select>
        </label>
        <label className="field short">
          <span>{t('sweepFrom')}</span>
          <input name="from" inputMode="decimal" required defaultValue={shownValue(kind, parameter.from ?? '-50')} />
        </label>
        <label className="field short">
          <span>{t('sweepTo')}</span>
          <input name="to" inputMode="decimal" required defaultValue={shownValue(kind, parameter.to ?? '0')} />
        </label>
        <label className="field short">
          <span>{t('sweepSteps')}</span>
          <input name="steps" type="number" min={1} max={100} required defaultValue={10} />
        </label>
        <button type="submit" className="button" disabled={sweeping.isPending}>
          {t('sweepRun')}
        </button>
        {sweeping.isPending && (
          <span role="status">
            {t('sweepWorking')}{' '}
            <button type="button" className="plain" onClick={() => ending.current?.abort()}>
              {t('sweepStop')}
            </button>
          </span>
        )}
      </form>
      {problem !== null && 'document' in problem && <Failure problem={problem} />}
      {sweeping.data !== undefined && sweeping.data.length > 0 && sweeping.variables?.of === of && (
        <SweptTotals swept={sweeping.data} parameter={parameter} />
      )}
    </section>
  );
}

const unitOf = (kind: ParameterShown['kind']): string => (kind === 'percent' ? '%' : kind === 'amount' ? '元' : '');

function SweptTotals({ swept, parameter }: { readonly swept: Swept; readonly parameter: ParameterShown }) {
  const t = useWhatIfWords();
  const language = useLanguage();
  const [unit] = useMoneyUnit();
  const inWords = useMoneyWords();
  const [at, setAt] = useState(0);
  const [, take] = useMember(`rules.${parameter.name}`);
  const { kind, label } = parameter;
  const here = swept[Math.min(at, swept.length - 1)];
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 40, top: 32, bottom: 8, containLabel: true },
      xAxis: {
        type: 'category',
        name: unitOf(kind),
        data: swept.map(({ value }) => shownValue(kind, value)),
      },
      yAxis: {
        type: 'value',
        name: unit,
        scale: true,
        axisLabel: { formatter: (fen: number) => moneyText(Math.round(fen), unit) },
        splitLine: { lineStyle: { color: '#dfe4e9' } },
      },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (fen: unknown) => moneyWithUnit(Number(fen), unit),
      },
      series: [
        {
          type: 'line',
          name: label[language],
          data: swept.map(({ totals }) => totals.after),
          symbolSize: 6,
          lineStyle: { color: '#1f4e8c', width: 2 },
          itemStyle: { color: '#1f4e8c' },
        },
      ],
    }),
    [swept, unit, kind, label, language],
  );
  if (here === undefined) return null;
  const change = here.totals.after - here.totals.before;
  const value = `${shownValue(kind, here.value)}${kind === 'percent' ? '%' : kind === 'amount' ? ' 元' : ''}`;
  return (
    <>
      <p className="lead" role="status">
        {t('sweepAt', {
          value,
          after: inWords(here.totals.after),
          direction: t(change < 0 ? 'less' : 'more'),
          change: inWords(Math.abs(change)),
        })}
      </p>
      <label className="field slider">
        <span>{label[language]}</span>
        <input
          type="range"
          min={0}
          max={swept.length - 1}
          value={Math.min(at, swept.length - 1)}
          aria-valuetext={value}
          onChange={(event) => setAt(Number(event.target.value))}
        />
      </label>
      <button type="button" className="button" onClick={() => take(here.value, true)}>
        {t('sweepTake')}
      </button>
      <div className="chart-and-table">
        <Chart option={option} label={t('sweepChart')} />
        <table>
          <thead>
            <tr>
              <th scope="col" className="num">
                {unitOf(kind) === '' ? t('sweepValue') : t('sweepValueIn', { unit: unitOf(kind) })}
              </th>
              <th scope="col" className="num">
                {t('after', { unit })}
              </th>
              <th scope="col" className="num">
                {t('difference', { unit })}
              </th>
              <th scope="col" className="num">
                {t('openLines')}
              </th>
            </tr>
          </thead>
          <tbody>
            {swept.map(({ value: step, totals }, index) => (
              <tr key={step} className={index === at ? 'lit' : ''}>
                <td className="num">{shownValue(kind, step)}</td>
                <td className="num">
                  <Money fen={totals.after} />
                </td>
                <td className={`num ${toneOf(totals.after - totals.before)}`}>
                  <Money fen={totals.after - totals.before} signed />
                </td>
                <td className="num">{totals.open.lines + totals.undecidable.lines}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
