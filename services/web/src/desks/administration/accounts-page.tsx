import type { OutputOf } from '@bihuan/contract';
import { Link } from 'react-router';
import { useAskPages } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { ChoiceFilter, SearchFilter } from '../../parts/filter-fields.tsx';
import { useDayAndMinute } from '../../parts/instant.ts';
import { More } from '../../parts/more.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Wide } from '../../parts/wide.tsx';
import { useAdministrationWords } from './words.ts';

export type Account = OutputOf<'listAccounts'>['items'][number];

/** Everybody who is let in, and where the rest of what an administrator looks after is found. */
export function AccountsPage() {
  const t = useAdministrationWords();
  const may = useMay();
  const [q, setQ] = useMember('q');
  const [status, setStatus] = useMember('status');
  const accounts = useAskPages('listAccounts', {
    query: {
      limit: 100,
      ...(q !== null && { q }),
      ...(status !== null && { status: status as 'active' | 'disabled' }),
    },
  });
  const items = accounts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p className="filters">
        {may('openAccount') && (
          <Link className="button main" to="/administration/accounts/new">
            {t('open')}
          </Link>
        )}
        {may('registerOrganisation') && <Link to="/organisations">{t('organisations')}</Link>}
        {may('listTokens') && <Link to="/administration/tokens">{t('tokens')}</Link>}
        {may('listDeputies') && <Link to="/administration/deputies">{t('deputies')}</Link>}
        {may('getSignInRules') && <Link to="/administration/rules">{t('rules')}</Link>}
        {may('listLadders') && <Link to="/settings/ladders">{t('ladders')}</Link>}
        {may('listCalendars') && <Link to="/settings/calendars">{t('calendars')}</Link>}
        {may('getScheduler') && <Link to="/reminders">{t('sending')}</Link>}
        <Link to="/administration/health">{t('health')}</Link>
      </p>
      <div className="filters">
        <SearchFilter label={t('search')} value={q} onChange={setQ} />
        <ChoiceFilter
          label={t('status')}
          value={status}
          any={t('anyStatus')}
          choices={(['active', 'disabled'] as const).map((one) => [one, t(one)] as const)}
          onChange={setStatus}
        />
      </div>
      {accounts.error !== null && <Failure problem={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isPending && <Waiting />}
      {!accounts.isPending && items.length === 0 && <p>{t('none')}</p>}
      {items.length > 0 && (
        <Wide label={t('accounts')}>
          <table>
            <thead>
              <tr>
                <th>{t('person')}</th>
                <th>{t('roles')}</th>
                <th>{t('status')}</th>
                <th>{t('secondFactor')}</th>
                <th>{t('lastSignIn')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((account) => (
                <Row key={account.id} account={account} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More pages={accounts} />
    </>
  );
}

function Row({ account }: { readonly account: Account }) {
  const t = useAdministrationWords();
  const term = useTerms();
  const dayAndMinute = useDayAndMinute();
  const { id, person, signInName, roles, organisations, sample, lastSignInAt } = account;
  const held = [...new Set(roles.filter(({ isHeld }) => isHeld).map(({ role }) => role))];
  return (
    <tr>
      <td>
        <Link to={`/administration/accounts/${id}`}>{person ?? signInName ?? id}</Link> <Sample of={sample} />
        <span className="under">
          {[signInName, ...organisations.map(({ name }) => name)].filter((part) => part !== null).join(' · ')}
        </span>
      </td>
      <td>{held.map((role) => term('role', role)).join(listComma()) || '—'}</td>
      <td>
        <Standing account={account} />
      </td>
      <td>{factorText(account, t)}</td>
      <td>{lastSignInAt === null ? t('never') : dayAndMinute(lastSignInAt)}</td>
    </tr>
  );
}

/** Whether the account is let in. */
export function Standing({ account }: { readonly account: Account }) {
  const t = useAdministrationWords();
  const dayAndMinute = useDayAndMinute();
  if (account.status === 'disabled') return <span className="quiet">{t('disabled')}</span>;
  if (account.lockedUntil !== null)
    return <span className="late">{t('locked', { until: dayAndMinute(account.lockedUntil) })}</span>;
  return t('active');
}

export const factorText = (
  { hasSecondFactor, needsSecondFactor }: Account,
  t: ReturnType<typeof useAdministrationWords>,
): string => t(hasSecondFactor ? 'factorSet' : needsSecondFactor ? 'factorNeeded' : 'factorNone');
