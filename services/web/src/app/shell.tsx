import { useState } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { changeLanguage, useCommonWords, useLanguage } from '../i18n/language.ts';
import { type MoneyUnit, useMoneyUnit } from '../parts/money.tsx';
import { Hatches } from '../parts/money-bar.tsx';
import { Ring } from '../parts/ring.tsx';
import { News } from './live.tsx';
import { isDay, useMember } from './moment.ts';
import { usePageTitle } from './page-title.ts';
import { desks } from './pages.ts';
import { SearchField } from './search-field.tsx';
import { rolesOf, useMay, useSession } from './session.tsx';

const closed = { evaluation: 'done', findings: 'done', rectification: 'done', budget: 'done', policy: 'done' } as const;

/** What stands round every page: where one is, where one may go, and the band that says which past day is shown. */
export function Shell() {
  const t = useCommonWords();
  const language = useLanguage();
  const may = useMay();
  const session = useSession();
  const { account, principal } = session;
  const roles = rolesOf(session);
  const { pathname } = useLocation();
  const [open, setOpen] = useState<string | null>(null);
  const [main, setMain] = useState<HTMLElement | null>(null);
  const here = desks.find(({ path }) => pathname.split('/')[1] === path)?.words[language];
  usePageTitle(main, here, t('product'));
  const shown = desks.filter(
    ({ hidden, asks, onlyFor = roles }) => hidden !== true && may(asks) && roles.some((role) => onlyFor.includes(role)),
  );
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Hatches />
      <header className="top">
        <Link className="brand" to="/">
          <Ring state={closed} size={24} />
          {t('product')}
        </Link>
        {shown.length > 1 && (
          <nav className={open === pathname ? 'is-open' : ''} aria-label={t('product')}>
            <button
              type="button"
              className="menu"
              aria-expanded={open === pathname}
              onClick={() => setOpen(open === pathname ? null : pathname)}
            >
              {here ?? t('product')} ▾
            </button>
            {shown.map(({ path, words }) => (
              <NavLink key={path} to={`/${path}`}>
                {words[language]}
              </NavLink>
            ))}
          </nav>
        )}
        <SearchField />
        <div className="top-end">
          <UnitChoice />
          <button
            type="button"
            className="plain"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {t('otherLanguage')}
          </button>
          <a className="reader" href="/account" title={t('account')}>
            {account?.person ?? account?.signInName ?? principal.id}
          </a>
          <form method="post" action="/sign-out">
            <button type="submit" className="plain">
              {t('signOut')}
            </button>
          </form>
        </div>
      </header>
      <PastBand />
      <main id="content" ref={setMain}>
        <News />
        <Outlet />
      </main>
    </>
  );
}

function UnitChoice() {
  const t = useCommonWords();
  const [unit, choose, offered] = useMoneyUnit();
  return (
    <select aria-label={t('unit')} value={unit} onChange={(event) => choose(event.target.value as MoneyUnit)}>
      {offered.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}

/** While a past day is shown everything says so. */
function PastBand() {
  const t = useCommonWords();
  const [asOf, setAsOf] = useMember('asOf');
  if (asOf === null) return null;
  return (
    <div className="band" role="status">
      {t('pastDay', { day: isDay(asOf) ? asOf : t('position', { position: asOf }) })}{' '}
      <button type="button" className="plain" onClick={() => setAsOf(null, true)}>
        {t('backToToday')}
      </button>
    </div>
  );
}
