import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Secret } from './secret.tsx';
import { useAdministrationWords } from './words.ts';

/** Opens an account for somebody new; roles are granted on the account's page. */
export function OpenAccountPage() {
  const t = useAdministrationWords();
  const language = useLanguage();
  const { mutateAsync, error, isPending, data } = useCommand('openAccount');
  const [name, setName] = useState('');
  const [mail, setMail] = useState('');
  const [signInName, setSignInName] = useState('');
  const wrong = (field: string) => error?.ofField(field, language) ?? null;
  const person = { name: name.trim(), mail: mail.trim() === '' ? null : mail.trim() };
  return (
    <>
      <p>
        <Link to="/administration">← {t('back')}</Link>
      </p>
      <h1>{t('open')}</h1>
      {data !== undefined ? (
        <div className="done" role="status">
          {t('opened')}
          {data.temporaryPassword !== null && <Secret label={t('passwordSaid')} text={data.temporaryPassword} />}
          <Link to={`/administration/accounts/${data.id}`}>{t('toAccount')}</Link>
        </div>
      ) : (
        <form
          className="narrow"
          onSubmit={(event) => {
            event.preventDefault();
            const body = { person, signInName: signInName.trim() };
            if (!isPending) mutateAsync({ request: { body: body as never } }).catch(() => undefined);
          }}
        >
          <Field label={t('personName')} wrong={wrong('name')}>
            {(control) => (
              <input
                {...control}
                required
                maxLength={200}
                autoComplete="off"
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
          <Field label={t('signInName')} help={t('signInNameHelp')} wrong={wrong('signInName')}>
            {(control) => (
              <input
                {...control}
                required
                maxLength={64}
                autoComplete="off"
                value={signInName}
                onChange={({ target }) => setSignInName(target.value)}
              />
            )}
          </Field>
          <Field label={t('mail')} wrong={wrong('mail')}>
            {(control) => (
              <input
                {...control}
                type="email"
                maxLength={200}
                autoComplete="off"
                value={mail}
                onChange={({ target }) => setMail(target.value)}
              />
            )}
          </Field>
          {error !== null && <Failure problem={error} />}
          <button type="submit" className="button main" disabled={isPending}>
            {isPending ? t('underWay') : t('open')}
          </button>
        </form>
      )}
    </>
  );
}
