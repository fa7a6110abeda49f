import { useState } from 'react';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import type { Account } from './accounts-page.tsx';
import { Secret } from './secret.tsx';
import { useAdministrationWords } from './words.ts';

const deeds = [
  'unlockAccount',
  'setPassword',
  'resetSecondFactor',
  'endSessions',
  'handOverAccount',
  'disableAccount',
  'enableAccount',
] as const;
type Deed = (typeof deeds)[number];

/** Whether it would do anything. */
const fits = (deed: Deed, { status, lockedUntil, hasSecondFactor, sessions, signsInBy }: Account): boolean => {
  switch (deed) {
    case 'unlockAccount':
      return lockedUntil !== null;
    case 'setPassword':
      return status === 'active' && signsInBy.includes('password');
    case 'resetSecondFactor':
      return hasSecondFactor;
    case 'endSessions':
      return sessions.length > 0;
    case 'enableAccount':
      return status === 'disabled';
    case 'handOverAccount':
    case 'disableAccount':
      return status === 'active';
  }
};

/** What an administrator does about an account, each with its reason; the form of the one that is chosen. */
export function Deeds({ account }: { readonly account: Account }) {
  const t = useAdministrationWords();
  const may = useMay();
  const [chosen, choose] = useState<Deed | null>(null);
  const [done, setDone] = useState<{ readonly deed: Deed; readonly secret: string | null } | null>(null);
  const offered = deeds.filter((deed) => may(deed) && fits(deed, account));
  return (
    <section aria-labelledby="deeds">
      {done !== null && (
        <div className="done" role="status">
          {t('done', { what: t(done.deed) })}
          {done.secret !== null && <Secret label={t('passwordSaid')} text={done.secret} />}
        </div>
      )}
      {offered.length > 0 && <h2 id="deeds">{t('deeds')}</h2>}
      <p className="filters">
        {offered.map((deed) => (
          <button
            key={deed}
            type="button"
            className="button"
            aria-expanded={chosen === deed}
            onClick={() => choose(chosen === deed ? null : deed)}
          >
            {t(deed)}
          </button>
        ))}
      </p>
      {chosen !== null && (
        <DeedForm
          key={chosen}
          deed={chosen}
          account={account}
          onDone={(secret) => {
            setDone({ deed: chosen, secret });
            choose(null);
          }}
        />
      )}
    </section>
  );
}

function DeedForm({
  deed,
  account,
  onDone,
}: {
  readonly deed: Deed;
  readonly account: Account;
  readonly onDone: (secret: string | null) => void;
}) {
  const t = useAdministrationWords();
  const { mutateAsync, error, isPending } = useCommand(deed);
  const handsOver = deed === 'handOverAccount';
  const persons = useAsk('listPersons', { query: { limit: 1000 } }, { enabled: handsOver });
  const [reason, setReason] = useState('');
  const [successorId, setSuccessor] = useState('');
  const body = deed === 'setPassword' ? {} : { reason: reason.trim(), ...(handsOver && { successorId }) };
  const send = () =>
    mutateAsync({ request: { params: { id: account.id }, body: body as never } }).then(
      (answer) => onDone('temporaryPassword' in answer ? answer.temporaryPassword : null),
      () => undefined,
    );
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) void send();
      }}
    >
      {handsOver && (
        <Field label={t('successor')} help={t('handOverHelp')}>
          {(control) => (
            <select {...control} required value={successorId} onChange={({ target }) => setSuccessor(target.value)}>
              <option value="">{t('choose')}</option>
              {persons.data?.items
                .filter((person) => person.status === 'active')
                .filter(({ id }) => id !== account.id)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      )}
      {deed !== 'setPassword' && (
        <Field label={t('reason')}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={1000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      )}
      {error !== null && <Failure problem={error} />}
      <button type="submit" className="button main" disabled={isPending}>
        {isPending ? t('underWay') : t(deed)}
      </button>
    </form>
  );
}
