import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAddress } from '../../app/moment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useMoneyWords } from '../../parts/money.tsx';
import { Sample } from '../../parts/sample.tsx';
import { places, Told } from '../../parts/told.tsx';
import { useLedgerLink } from './ledger-link.ts';
import { useLeaderWords } from './words.ts';

type Figure = OutputOf<'getResultApplication'>['figures'][number];
type Totals = OutputOf<'getLedger'>['totals'];
type ByKind = OutputOf<'listContradictions'>['byKind'];

interface SentencesProps {
  readonly fiscalYear: number;
  readonly figures: readonly Figure[];
  readonly totals: Totals;
  readonly byKind: ByKind;
  readonly undecided: number;
}

/** What a leader is told first; every figure in it leads to what it counts. */
export function FourSentences({ fiscalYear, figures, totals, byKind, undecided }: SentencesProps) {
  const t = useLeaderWords();
  const language = useLanguage();
  const term = useTerms();
  const to = useAddress();
  const ledgerLink = useLedgerLink();
  const inWords = useMoneyWords();
  const figure = (name: Figure['figure']) => figures.find((one) => one.figure === name && one.grade === null);
  const listed = (name: Figure['figure'], grade: string | null = null) =>
    to('/money/results', { fiscalYear, figure: name, grade });
  const counted = (name: Figure['figure']) => linked(figure(name)?.count ?? 0, listed(name));
  const amount = (name: Figure['figure']) => {
    const { amount: fen = null, sample = false, count = 0 } = figure(name) ?? {};
    return (
      <>
        {linked(inWords(fen ?? 0), count === 0 ? null : listed(name))}
        {sample && fen !== 0 && (
          <>
            {' '}
            <Sample of={['amount']} />
          </>
        )}
      </>
    );
  };
  const grades = figures.filter((one) => one.figure === 'evaluated' && one.grade !== null);
  const overdue = totals.standings.find(({ standing }) => standing === 'overdue');
  const sumOf = (what: 'contradictions' | 'unjudged') => byKind.reduce((sum, one) => sum + one[what], 0);
  const ofLedger = ({ count, filter }: { readonly count: number; readonly filter: object | null }) =>
    linked(count, ledgerLink(filter));
  return (
    <div className="four-sentences">
      <p>
        <Told
          words={t('evaluated', places('all', 'grades'))}
          parts={{
            all: counted('evaluated'),
            grades: grades.map(({ grade, count }, at) => (
              <span key={grade}>
                {at > 0 && (language === 'zh' ? '、' : ', ')}
                <Told
                  words={t('gradeCount', { ...places('count'), grade: term('grade', grade ?? '') })}
                  parts={{ count: linked(count, listed('evaluated', grade)) }}
                />
              </span>
            )),
          }}
        />
      </p>
      <p>
        <Told
          words={t('money', places('cut', 'cutAmount', 'raised', 'raisedAmount', 'held', 'heldAmount', 'undecided'))}
          parts={{
            cut: counted('cut'),
            cutAmount: amount('cut'),
            raised: counted('raised'),
            raisedAmount: amount('raised'),
            held: counted('held'),
            heldAmount: amount('held'),
            undecided: linked(undecided, to('/money', { fiscalYear, decision: 'undecided' })),
          }}
        />
      </p>
      <p>
        <Told
          words={t('rectification', places('findings', 'rectified', 'rate', 'overdue'))}
          parts={{
            findings: ofLedger(totals.findings),
            rectified: ofLedger(totals.rectified),
            rate: totals.rectificationRate === null ? '—' : `${totals.rectificationRate}%`,
            overdue: overdue === undefined ? 0 : <span className="late">{ofLedger(overdue)}</span>,
          }}
        />
      </p>
      <p>
        <Told
          words={t(sumOf('contradictions') === 0 ? 'noContradictions' : 'contradictions', places('found', 'unjudged'))}
          parts={{
            found: linked(sumOf('contradictions'), to('/money/contradictions', { fiscalYear })),
            unjudged: linked(sumOf('unjudged'), to('/money/contradictions', { fiscalYear, verdict: 'unjudged' })),
          }}
        />
      </p>
    </div>
  );
}

/** Nought leads nowhere. */
const linked = (figure: number | string, href: string | null) =>
  figure === 0 || href === null ? <strong>{figure}</strong> : <Link to={href}>{figure}</Link>;
