import type { Problem } from '../api/problem.ts';
import { useCommonWords, useLanguage } from '../i18n/language.ts';
import { useTerms } from '../i18n/terms.ts';
import { useActor } from './actor.ts';
import { useDayAndMinute } from './instant.ts';

/** What did not work, why, and what to do; stays until it is mended. On a conflict also what others did meanwhile. */
export function Failure({ problem, onRetry }: { readonly problem: Problem; readonly onRetry?: () => void }) {
  const t = useCommonWords();
  const language = useLanguage();
  const { document: told } = problem;
  const here = `${location.pathname}${location.search}`;
  return (
    <div className="failure" role="alert">
      <p className="failure-what">
        {problem.isSessionOver
          ? t('sessionOver')
          : problem.isOfFields
            ? t('fieldsWrong', { count: told.errors.length })
            : problem.says(language)}
      </p>
      {!problem.isSessionOver && told.meanwhile === undefined && (
        <p>{problem.isOfFields ? t('fieldsWrongTodo') : problem.todo(language)}</p>
      )}
      {told.errors.length > 1 && (
        <ul>
          {told.errors.map((error) => (
            <li key={`${error.pointer}${error.row}${error.field}${error.code}`}>
              {[error.row, error.column, error.field].filter((part) => part !== undefined).join(' · ')}{' '}
              {error.messages[language]}
            </li>
          ))}
        </ul>
      )}
      {told.meanwhile !== undefined && <Meanwhile changes={told.meanwhile} />}
      <p className="failure-foot">
        {problem.isSessionOver ? (
          <a className="button" href={`/sign-in?to=${encodeURIComponent(here)}`}>
            {t('signIn')}
          </a>
        ) : (
          onRetry !== undefined && (
            <button type="button" className="button" onClick={onRetry}>
              {t('tryAgain')}
            </button>
          )
        )}
        <small>
          {t('errorCode', { code: told.code })}
          {problem.isOfFields && ` ${told.errors.map(({ pointer }) => pointer).join(' ')}`}
        </small>
      </p>
    </div>
  );
}

function Meanwhile({ changes }: { readonly changes: NonNullable<Problem['document']['meanwhile']> }) {
  const t = useCommonWords();
  const term = useTerms();
  const actor = useActor();
  const dayAndMinute = useDayAndMinute();
  return (
    <>
      <p>{t('conflict')}</p>
      <ul>
        {changes.map(({ revision, type, principal, actingAs = null, recordedAt }) => (
          <li key={revision}>
            {term('event', type)} · {actor({ principal, actingAs, onBehalfOf: null })} · {dayAndMinute(recordedAt)}
          </li>
        ))}
      </ul>
      <p>{t('conflictTodo')}</p>
    </>
  );
}
