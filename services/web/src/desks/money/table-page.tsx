import { useRef, useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { WithYear } from '../../parts/fiscal-year.tsx';
import { Sample } from '../../parts/sample.tsx';
import { PagesBar } from '../rules/pages-bar.tsx';
import { DaySlider } from './day-slider.tsx';
import { WithDefaultView } from './default-views.tsx';
import { Filters } from './filters.tsx';
import { RoundLine } from './round.tsx';
import { Foot, Sentences } from './totals-told.tsx';
import { useView } from './view.ts';
import { useMoneyDeskWords } from './words.ts';
import { YearTable } from './year-table.tsx';

/** What each grade does to next year's money; `opened` is the line that lies over it. */
export function TablePage({ opened }: { readonly opened: string | null }) {
  return (
    <WithDefaultView>
      <WithYear>{({ fiscalYear, years }) => <Year fiscalYear={fiscalYear} years={years} opened={opened} />}</WithYear>
    </WithDefaultView>
  );
}

interface YearProps {
  readonly fiscalYear: number;
  readonly years: readonly number[];
  readonly opened: string | null;
}

function Year({ fiscalYear, years, opened }: YearProps) {
  const t = useMoneyDeskWords();
  const view = useView();
  const may = useMay();
  const asOf = useAsOf();
  const first = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<string | null>(null);
  const whole = useAsk('listAllocations', { query: { fiscalYear, limit: 1 } });
  const shown = useAsk('listAllocations', { query: { fiscalYear, ...view.filter, limit: 1 } });
  const everything = whole.data?.totals;
  const isSample = (whole.data?.items[0]?.sample.length ?? 0) > 0;
  const undecided =
    everything === undefined || everything.objects + everything.departments.lines === 0
      ? null
      : everything.objects +
        everything.departments.lines -
        everything.decided.lines -
        everything.departments.decidedLines;
  return (
    <div className="money-desk">
      <PagesBar />
      <h1>
        {t('title', { year: fiscalYear })} {isSample && <Sample of={['currentBudget']} />}
      </h1>
      <Answered question={shown} lines={12}>
        {({ totals, on }) => (
          <>
            <Sentences totals={totals} />
            {may('getDecisionRound') && <RoundLine fiscalYear={fiscalYear} undecided={undecided} />}
            <DaySlider fiscalYear={fiscalYear} />
            <Filters view={view} years={years} fiscalYear={fiscalYear} everything={everything} first={first} />
            <p role="status" className={done === null ? 'visually-hidden' : 'done'}>
              {done}
            </p>
            {totals.objects + totals.departments.lines === 0 ? (
              <p className="empty">
                {Object.keys(view.filter).length > 0
                  ? t('nothingFits')
                  : t(asOf === null ? 'nothingYet' : 'nothingThen', { year: fiscalYear })}
              </p>
            ) : (
              <YearTable
                key={fiscalYear}
                fiscalYear={fiscalYear}
                view={view}
                totals={totals}
                day={asOf ?? on}
                opened={opened}
                filterField={first}
                onDone={setDone}
              />
            )}
            <Foot totals={totals} />
          </>
        )}
      </Answered>
    </div>
  );
}
