import { useState } from 'react';
import { useAsk, useCommand } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import type { Account } from './accounts-page.tsx';
import { useAdministrationWords } from './words.ts';

export const roles = [
  'performance-office',
  'budget-office',
  'business-office',
  'supervising-department',
  'evaluated-unit',
  'third-party',
  'auditor',
  'head-of-finance',
  'administrator',
] as const;

/** Grants a role for a scope and a time, or withdraws one. */
export function GrantForm({
  account,
  withdraws,
}: {
  readonly account: Account;
  /** The grant to withdraw; null to grant one. */
  readonly withdraws: string | null;
}) {
  const t = useAdministrationWords();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may(withdraws === null ? 'grantRole' : 'withdrawRole')) return null;
  return (
    <>
      <button
        type="button"
        className={withdraws === null ? 'button' : 'plain'}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(withdraws === null ? 'grant' : 'withdraw')}
      </button>
      {isOpen &&
        (withdraws === null ? (
          <Granting account={account} onDone={() => setOpen(false)} />
        ) : (
          <Withdrawing account={account} grantId={withdraws} onDone={() => setOpen(false)} />
        ))}
    </>
  );
}

function Granting({ account, onDone }: { readonly account: Account; readonly onDone: () => void }) {
  const t = useAdministrationWords();
  const term = useTerms();
  const language = useLanguage();
  const { mutateAsync, error, isPending } = useCommand('grantRole');
  const organisations = useAsk('listOrganisations', { query: { limit: 1000 } });
  const [role, setRole] = useState('');
  const [scope, setScope] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const wrong = (field: string) => error?.ofField(field, language) ?? null;
  const send = () =>
    mutateAsync({
      request: {
        params: { id: account.id },
        body: {
          role,
          scope: scope === '' ? { kind: 'jurisdiction' } : { kind: 'organisation', id: scope },
          until: until === '' ? null : until,
          reason: reason.trim() === '' ? null : reason.trim(),
        } as never,
      },
    }).then(onDone, () => undefined);
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) void send();
      }}
    >
      <Field label={t('role')} wrong={wrong('role')}>
        {(control) => (
          <select {...control} required value={role} onChange={({ target }) => setRole(target.value)}>
            <option value="">{t('choose')}</option>
            {roles.map((one) => (
              <option key={one} value={one}>
                {term('role', one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('scope')} wrong={wrong('scope')}>
        {(control) => (
          <select {...control} value={scope} onChange={({ target }) => setScope(target.value)}>
            <option value="">{t('wholeJurisdiction')}</option>
            {organisations.data?.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('until')} wrong={wrong('until')}>
        {(control) => (
          <input {...control} type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
        )}
      </Field>
      <Field label={t('reason')} wrong={wrong('reason')}>
        {(control) => (
          <input {...control} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      {error !== null && <Failure problem={error} />}
      <button type="submit" className="button main" disabled={isPending}>
        {isPending ? t('underWay') : t('grant')}
      </button>
    </form>
  );
}

function Withdrawing({
  account,
  grantId,
  onDone,
}: {
  readonly account: Account;
  readonly grantId: string;
  readonly onDone: () => void;
}) {
  const t = useAdministrationWords();
  const { mutateAsync, error, isPending } = useCommand('withdrawRole');
  const [reason, setReason] = useState('');
  const body = { grantId, reason: reason.trim() === '' ? null : reason.trim() };
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending)
          void mutateAsync({ request: { params: { id: account.id }, body } }).then(onDone, () => undefined);
      }}
    >
      <Field label={t('reason')}>
        {(control) => (
          <input {...control} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      {error !== null && <Failure problem={error} />}
      <button type="submit" className="button main" disabled={isPending}>
        {isPending ? t('underWay') : t('withdraw')}
      </button>
    </form>
  );
}
