import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { useCommonWords } from '../i18n/language.ts';

export function NotHere() {
  const t = useCommonWords();
  return (
    <div className="failure">
      <h1 className="failure-what">{t('notHere')}</h1>
      <p>{t('notHereTodo')}</p>
      <Link className="button" to="/">
        {t('toFirstPage')}
      </Link>
    </div>
  );
}

/** A page that broke takes nothing else with it. */
export function Broken() {
  const t = useCommonWords();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotHere />;
  return (
    <div className="failure" role="alert">
      <p className="failure-what">{t('broken')}</p>
      <p>{t('brokenTodo')}</p>
      <small>{error instanceof Error ? error.message : ''}</small>
    </div>
  );
}
