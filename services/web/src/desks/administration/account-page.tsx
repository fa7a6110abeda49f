import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { colon } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Answered } from '../../parts/answered.tsx';
import { useDayAndMinute } from '../../parts/instant.ts';
import { Sample } from '../../parts/sample.tsx';
import { type Account, factorText, Standing } from './accounts-page.tsx';
import { Deeds } from './deeds.tsx';
import { GrantForm } from './grant-form.tsx';
import { useAdministrationWords } from './words.ts';

/** One account: what it may act as, where it is signed in, and what may be done about it. */
export function AccountPage() {
  const { id = '' } = useParams();
  const t = useAdministrationWords();
  const dayAndMinute = useDayAndMinute();
  const question = useAsk('getAccount', { params: { id } });
  return (
    <>
      <p>
        <Link to="/administration">← {t('back')}</Link>
      </p>
      <Answered question={question}>
        {({ item }) => (
          <>
            <h1>
              {item.person ?? item.signInName ?? item.id} <Sample of={item.sample} />
            </h1>
            <p className="quiet">
              {[item.signInName, ...item.organisations.map(({ name }) => name)]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            <p className="lead">
              <Standing account={item} /> · {t('secondFactor')}
              {colon()}
              {factorText(item, t)} · {t('lastSignIn')}
              {colon()}
              {item.lastSignInAt === null ? t('never') : dayAndMinute(item.lastSignInAt)}
            </p>
            <Roles account={item} />
            <Sessions account={item} />
            <Deeds account={item} />
          </>
        )}
      </Answered>
    </>
  );
}

function Roles({ account }: { readonly account: Account }) {
  const t = useAdministrationWords();
  const term = useTerms();
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t('roles')}</h2>
      {account.roles.length === 0 && <p>{t('noRoles')}</p>}
      <ul>
        {account.roles.map(({ grantId, role, scope, until, isHeld }) => (
          <li key={grantId}>
            {term('role', role)} · <ScopeName scope={scope} account={account} />
            {until !== null && ` · ${t('untilDay', { day: until })}`}
            {!isHeld && <span className="quiet"> · {t('notHeld')}</span>}{' '}
            {isHeld && <GrantForm account={account} withdraws={grantId} />}
          </li>
        ))}
      </ul>
      <GrantForm account={account} withdraws={null} />
    </section>
  );
}

function ScopeName({
  scope,
  account,
}: {
  readonly scope: Account['roles'][number]['scope'];
  readonly account: Account;
}) {
  const t = useAdministrationWords();
  if (scope.kind === 'jurisdiction') return t('wholeJurisdiction');
  return account.organisations.find(({ id }) => id === scope.id)?.name ?? scope.id;
}

function Sessions({ account }: { readonly account: Account }) {
  const t = useAdministrationWords();
  const term = useTerms();
  const dayAndMinute = useDayAndMinute();
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      {account.sessions.length === 0 && <p className="quiet">{t('noSessions')}</p>}
      <ul>
        {account.sessions.map(({ id, startedAt, factors }) => (
          <li key={id}>
            {t('since', { since: dayAndMinute(startedAt) })} ·{' '}
            {factors.map((factor) => term('factor', factor)).join(' + ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
