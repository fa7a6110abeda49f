import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { CommandForm } from '../../parts/command-form.tsx';
import { Secret } from './secret.tsx';
import { useAdministrationWords } from './words.ts';

/** Opens an account for somebody new; roles are granted on the account's page. */
export function OpenAccountPage() {
  const t = useAdministrationWords();
  const [opened, setOpened] = useState<OutputOf<'openAccount'> | null>(null);
  return (
    <>
      <p>
        <Link to="/administration">← {t('back')}</Link>
      </p>
      <h1>{t('open')}</h1>
      {opened !== null ? (
        <div className="done" role="status">
          {t('opened')}
          {opened.temporaryPassword !== null && <Secret label={t('passwordSaid')} text={opened.temporaryPassword} />}
          <Link to={`/administration/accounts/${opened.id}`}>{t('toAccount')}</Link>
        </div>
      ) : (
        <CommandForm
          operation="openAccount"
          fields={[
            { name: 'name', label: t('personName'), kind: 'line', required: true },
            { name: 'signInName', label: t('signInName'), help: t('signInNameHelp'), kind: 'line', required: true },
            { name: 'mail', label: t('mail'), kind: 'line' },
          ]}
          draft="openAccount"
          submit={t('open')}
          onDone={setOpened}
          request={(typed) => {
            const person = { name: typed.text('name'), mail: typed.orNull('mail') };
            return { body: { person, signInName: typed.text('signInName') } as never };
          }}
        />
      )}
    </>
  );
}
