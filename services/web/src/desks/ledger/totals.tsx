import type { OutputOf, TermGroup } from '@bihuan/contract';
import { useTerms } from '../../i18n/terms.ts';
import { Money } from '../../parts/money.tsx';
import { Wide } from '../../parts/wide.tsx';
import { Figure } from './figure.tsx';
import { useLedgerWords } from './words.ts';

type Totals = OutputOf<'getLedger'>['totals'];
type Sums = Omit<Totals, 'byUnit' | 'byDepartment' | 'byCategory'>;
type Group = Totals['byUnit'][number];
type Counted = Totals['findings'];

const none = { count: 0, filter: null };

/** What the whole filter comes to, in words before any table; its figures are links. */
export function Sentences({ totals }: { readonly totals: Totals }) {
  const t = useLedgerWords();
  const standing = (name: string): Counted => totals.standings.find((one) => one.standing === name) ?? none;
  const rate = totals.rectificationRate === null ? '' : t('s2rate', { rate: totals.rectificationRate });
  return (
    <p className="lead">
      <Figure of={totals.findings} />
      {t('s1')}
      <Figure of={totals.rectified} />
      {t('s2', { rate })}
      <Figure of={standing('overdue')} />
      {t('s3')}
      <Figure of={standing('due-today')} />
      {t('s4')}
      <Figure of={standing('due-soon')} />
      {t('s5')}
      <Figure of={standing('handed-in')} />
      {t('s6')}
    </p>
  );
}

/** The totals of everything that the filter shows, and the same by unit, department and category. */
export function LedgerTotals({ totals }: { readonly totals: Totals }) {
  const t = useLedgerWords();
  return (
    <section className="ledger-totals" aria-label={t('totals')}>
      <div className="lists">
        <List title={t('standing')} group="ledgerStanding" of={totals.standings.map((one) => [one.standing, one])} />
        <List title={t('state')} group="ledgerState" of={totals.states.map((one) => [one.state, one])} />
        <List title={t('ageing')} group="ageing" of={totals.ageing.map((one) => [one.ageing, one])} />
        <List title={t('lookBack')} group="lookBack" of={totals.lookBacks.map((one) => [one.lookBack, one])} />
        <List title={t('results')} group="result" of={totals.results.map((one) => [one.result, one])} />
      </div>
      <Groups title={t('unit')} groups={totals.byUnit} totals={totals} />
      <Groups title={t('department')} groups={totals.byDepartment} totals={totals} />
      <Groups title={t('category')} groups={totals.byCategory} totals={totals} />
      <p className="quiet">
        <span className="no-print">{t('noteLinks')} </span>
        {t('note')}
      </p>
    </section>
  );
}

/** Nothing where none of them is counted. */
function List({
  title,
  group,
  of,
}: {
  readonly title: string;
  readonly group: TermGroup;
  readonly of: readonly (readonly [code: string, figure: Counted & { readonly amount?: number }])[];
}) {
  const say = useTerms();
  if (of.length === 0) return null;
  return (
    <div>
      <h2>{title}</h2>
      <table>
        <tbody>
          {of.map(([code, figure]) => (
            <tr key={code}>
              <th scope="row">{say(group, code)}</th>
              <td className="num">
                <Figure of={figure} />
              </td>
              {figure.amount !== undefined && (
                <td className="num">
                  <Money fen={figure.amount} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Groups({
  title,
  groups,
  totals,
}: {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly totals: Sums;
}) {
  const t = useLedgerWords();
  const heads = [
    t('findings'),
    t('overdue'),
    t('rectified'),
    t('rate'),
    t('withinTerm'),
    t('meanDays'),
    t('repeats'),
    t('promised'),
    t('kept'),
    t('keptLater'),
    t('broken'),
  ];
  return (
    <>
      <h2>{title}</h2>
      <Wide label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((one) => (
              <tr key={`${one.id} ${one.name}`}>
                <th scope="row">{one.name ?? t('none')}</th>
                <Cells sums={one} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('sum')}</th>
              <Cells sums={totals} />
            </tr>
          </tfoot>
        </table>
      </Wide>
    </>
  );
}

function Cells({ sums }: { readonly sums: Sums }) {
  const overdue = sums.standings.find(({ standing }) => standing === 'overdue') ?? none;
  const outcome = (name: string) => sums.promises.outcomes.find((one) => one.outcome === name) ?? none;
  const within = sums.withinTermRate === null ? '—' : `${sums.withinTerm.count}（${sums.withinTermRate}%）`;
  const days = sums.meanDaysToClose === null ? '—' : String(sums.meanDaysToClose);
  return (
    <>
      <td className="num">
        <Figure of={sums.findings} />
      </td>
      <td className="num">
        <Figure of={overdue} />
      </td>
      <td className="num">
        <Figure of={sums.rectified} />
      </td>
      <td className="num">{sums.rectificationRate === null ? '—' : `${sums.rectificationRate}%`}</td>
      <td className="num">
        <Figure of={sums.withinTerm} text={within} />
      </td>
      <td className="num">
        <Figure of={sums.closed} text={days} />
      </td>
      <td className="num">
        <Figure of={sums.repeats} />
      </td>
      <td className="num">
        <Figure of={sums.promises.promised} />
      </td>
      <td className="num">
        <Figure of={outcome('kept')} />
      </td>
      <td className="num">
        <Figure of={outcome('kept-later')} />
      </td>
      <td className="num">
        <Figure of={outcome('broken')} />
      </td>
    </>
  );
}
