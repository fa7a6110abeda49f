import { Navigate } from 'react-router';
import { useCommonWords } from '../i18n/language.ts';
import { desks } from './pages.ts';
import { rolesOf, useMay, useSession } from './session.tsx';

/** Everybody begins at the desk of their role, else at the first that answers them. */
export function StartPage() {
  const t = useCommonWords();
  const may = useMay();
  const session = useSession();
  const roles = rolesOf(session);
  const home =
    desks.find(({ homeOf }) => homeOf.some((role) => roles.includes(role))) ?? desks.find(({ asks }) => may(asks));
  if (home === undefined) return <h1>{t('noRoles')}</h1>;
  return <Navigate to={`/${home.path}`} replace />;
}
