import { useState } from 'react';
import { useAsOf, useMember } from '../../../app/moment.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useDrafts } from '../../../parts/draft.ts';
import { Failure } from '../../../parts/failure.tsx';
import { type ChosenYear, WithYear, YearChoice } from '../../../parts/fiscal-year.tsx';
import { useMoneyWords } from '../../../parts/money.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { PagesBar } from '../pages-bar.tsx';
import { useRulesWords } from '../words.ts';
import { ChangedLines } from './changed-lines.tsx';
import { rulesAsked, useParametersOf, useRuleChoices } from './choices.ts';
import { ExportLines } from './export-lines.tsx';
import { Side, useStatedParameters } from './side.tsx';
import { type Ceiling, type Totals, useStreamedComparison, type Side as Working } from './streamed-comparison.ts';
import { Sweep } from './sweep.tsx';
import { TotalsTable } from './totals-table.tsx';
import { useWhatIfWords } from './words.ts';

/** One fiscal year under any two rule sets side by side. Nothing is written. */
export function WhatIfPage() {
  return (
    <div className="rules-desk">
      <PagesBar />
      <WithYear>{(year) => <WhatIf {...year} />}</WithYear>
    </div>
  );
}

function WhatIf(year: ChosenYear) {
  const { fiscalYear } = year;
  const t = useWhatIfWords();
  const words = useRulesWords();
  const asOf = useAsOf();
  const drafts = useDrafts();
  const choices = useRuleChoices(fiscalYear);
  const [against] = useMember('against');
  const [rules] = useMember('rules');
  const [again, setAgain] = useState(0);
  const [left, right] = [against ?? `year:${fiscalYear}`, rules ?? 'library:P1'];
  const [leftParameters, rightParameters] = [useStatedParameters('against'), useStatedParameters('rules')];
  const asked = { fiscalYear, ...(asOf !== null && { asOf }) };
  const leftBody = { ...asked, rules: rulesAsked(drafts, left), parameters: leftParameters };
  const rightBody = { ...asked, rules: rulesAsked(drafts, right), parameters: rightParameters };
  const comparison = useStreamedComparison(
    { ...asked, left: leftBody.rules, right: rightBody.rules, leftParameters, rightParameters },
    again,
  );
  const { left: one, right: other, lines, isWhole, problem } = comparison;
  const parameters = useParametersOf(right, fiscalYear) ?? [];
  return (
    <>
      <h1>{t('title', { year: fiscalYear })}</h1>
      {one.totals !== null && other.totals !== null && isWhole && (
        <Sentence left={one.totals} right={other.totals} lines={lines.length} />
      )}
      <p className="quiet">{t('explained')}</p>
      <div className="filters no-print">
        <YearChoice {...year} />
      </div>
      {choices.isReady ? (
        <div className="what-if-sides">
          <Side side="against" choice={left} choices={choices} fiscalYear={fiscalYear} />
          <Side side="rules" choice={right} choices={choices} fiscalYear={fiscalYear} />
        </div>
      ) : (
        <Waiting lines={2} />
      )}
      {problem !== null && <Failure problem={problem} onRetry={() => setAgain(again + 1)} />}
      <Progress side="left" streamed={one} />
      <Progress side="right" streamed={other} />
      {one.totals !== null && other.totals !== null ? (
        <>
          <TotalsTable left={one.totals} right={other.totals} />
          <CeilingSentence side="left" ceiling={one.ceiling} />
          <CeilingSentence side="right" ceiling={other.ceiling} />
        </>
      ) : (
        problem === null && <Waiting lines={5} />
      )}
      <h2>{t('whatChanges')}</h2>
      {isWhole ? <ChangedLines lines={lines} /> : problem === null && <Waiting />}
      <p className="quiet">{words('sampleNote')}</p>
      <Sweep body={rightBody} parameters={parameters} />
      <ExportLines left={leftBody} right={rightBody} />
    </>
  );
}

function Sentence({ left, right, lines }: { readonly left: Totals; readonly right: Totals; readonly lines: number }) {
  const t = useWhatIfWords();
  const inWords = useMoneyWords();
  return (
    <p className="lead">
      {t('sentence', {
        objects: left.objects,
        left: inWords(left.after),
        right: inWords(right.after),
        difference: inWords(right.after - left.after),
        lines,
      })}{' '}
      {t('openSentence', {
        openLeft: left.open.lines,
        openRight: right.open.lines,
        undecidableLeft: left.undecidable.lines,
        undecidableRight: right.undecidable.lines,
      })}
    </p>
  );
}

/** How far a side has come, in a line that is there from the beginning so that nothing jumps. */
function Progress({ side, streamed }: { readonly side: 'left' | 'right'; readonly streamed: Working }) {
  const t = useWhatIfWords();
  const language = useLanguage();
  const { done, of, title } = streamed;
  return (
    <p className="progress no-print">
      <progress value={of === null ? 0 : done} max={of ?? 1} aria-label={t(side)} />{' '}
      <span className="quiet">
        {t('working', { side: t(side), done, of: of ?? '…' })} {title?.[language] ?? ''}
      </span>
    </p>
  );
}

function CeilingSentence({ side, ceiling }: { readonly side: 'left' | 'right'; readonly ceiling: Ceiling }) {
  const t = useWhatIfWords();
  const inWords = useMoneyWords();
  if (ceiling === null) return null;
  const { limit, reduced, above } = ceiling;
  return (
    <p>{t('ceiling', { side: t(side), limit: inWords(limit), reduced: inWords(reduced), above: inWords(above) })}</p>
  );
}
