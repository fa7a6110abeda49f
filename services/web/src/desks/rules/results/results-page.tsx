import type { OutputOf } from '@bihuan/contract';
import { useSearchParams } from 'react-router';
import { useAsk } from '../../../api/queries.ts';
import { Answered } from '../../../parts/answered.tsx';
import { type ChosenYear, WithYear, YearChoice } from '../../../parts/fiscal-year.tsx';
import { PagesBar } from '../pages-bar.tsx';
import { useRulesWords } from '../words.ts';
import { FigureLines } from './figure-lines.tsx';
import { FigureGroups } from './figures.tsx';
import { FlowSection } from './flow-section.tsx';
import { GradesSection } from './grades-section.tsx';
import { TrendSection } from './trend-section.tsx';
import { useResultsWords } from './words.ts';

export type Figure = OutputOf<'getResultApplication'>['figures'][number];
export type FigureName = Figure['figure'];

/** 结果应用情况: what was done with the outcomes of a year; every figure opens the list behind it. */
export function ResultsPage() {
  return (
    <div className="rules-desk">
      <PagesBar />
      <WithYear>{(year) => <Results {...year} />}</WithYear>
    </div>
  );
}

function Results(year: ChosenYear) {
  const { fiscalYear, years } = year;
  const t = useResultsWords();
  const words = useRulesWords();
  const [members] = useSearchParams();
  const report = useAsk('getResultApplication', { query: { fiscalYear } });
  const figure = members.get('figure');
  return (
    <>
      <h1>{t('title', { year: fiscalYear })}</h1>
      <Answered question={report} lines={8}>
        {({ figures }) => (
          <>
            <Sentence figures={figures} />
            <p className="quiet">
              {t('explained')} {figures.some(({ sample }) => sample) && words('sampleNote')}
            </p>
            <div className="filters no-print">
              <YearChoice {...year} />
              <button type="button" className="button" onClick={() => globalThis.print()}>
                {words('print')}
              </button>
            </div>
            <FigureGroups figures={figures} />
            {figure !== null && (
              <FigureLines figure={figure as FigureName} grade={members.get('grade')} year={fiscalYear} />
            )}
            <FlowSection fiscalYear={fiscalYear} />
            <GradesSection figures={figures} />
          </>
        )}
      </Answered>
      <TrendSection years={years} />
    </>
  );
}

function Sentence({ figures }: { readonly figures: readonly Figure[] }) {
  const t = useResultsWords();
  const count = (name: FigureName) => figures.find((one) => one.figure === name && one.grade === null)?.count ?? 0;
  return (
    <p className="lead">
      {t('sentence', {
        evaluated: count('evaluated'),
        cut: count('cut'),
        raised: count('raised'),
        findings: count('findings-raised'),
        rectified: count('findings-rectified'),
      })}
    </p>
  );
}
