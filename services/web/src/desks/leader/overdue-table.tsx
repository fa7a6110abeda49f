import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useLedgerLink } from './ledger-link.ts';
import { useLeaderWords } from './words.ts';

type Totals = OutputOf<'getLedger'>['totals'];
type Group = Totals['byDepartment'][number];

/** As many as the sheet has room for. */
const shown = 8;

const overdueOf = ({ standings }: Group) => standings.find(({ standing }) => standing === 'overdue');

/** The departments whose units are late, the one with most first. */
export function OverdueTable({ totals }: { readonly totals: Totals }) {
  const t = useLeaderWords();
  const link = useLedgerLink();
  const late = totals.byDepartment
    .filter((group) => (overdueOf(group)?.count ?? 0) > 0)
    .toSorted((one, other) => (overdueOf(other)?.count ?? 0) - (overdueOf(one)?.count ?? 0));
  const figure = ({ count, filter }: { readonly count: number; readonly filter: object | null }) => {
    const href = link(filter);
    return href === null || count === 0 ? count : <Link to={href}>{count}</Link>;
  };
  return (
    <section>
      <h2>{t('overdue')}</h2>
      {late.length === 0 ? (
        <p>{t('noneOverdue')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('department')}</th>
              <th scope="col" className="num">
                {t('findings')}
              </th>
              <th scope="col" className="num">
                {t('overdueCount')}
              </th>
              <th scope="col" className="num">
                {t('rate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {late.slice(0, shown).map((group) => (
              <tr key={group.id ?? ''}>
                <th scope="row">{group.name ?? t('noDepartment')}</th>
                <td className="num">{figure(group.findings)}</td>
                <td className="num late">{figure(overdueOf(group) ?? { count: 0, filter: null })}</td>
                <td className="num">{group.rectificationRate ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {late.length > shown && (
        <p className="quiet">
          <Link to={link(totals.standings.find(({ standing }) => standing === 'overdue')?.filter ?? null) ?? '/ledger'}>
            {t('moreDepartments', { count: late.length - shown })}
          </Link>
        </p>
      )}
    </section>
  );
}
