import { useState } from 'react';
import { useAskAll } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useTerms } from '../../i18n/terms.ts';
import { CommandForm } from '../../parts/command-form.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import type { Account } from './accounts-page.tsx';
import { useAdministrationWords } from './words.ts';

const roles = [
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

/** Every role that somebody can be given, with its name. */
export function useRoles(): readonly (readonly [code: string, words: string])[] {
  const term = useTerms();
  return roles.map((role) => [role, term('role', role)]);
}

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

const everything = 'jurisdiction';

function Granting({ account, onDone }: { readonly account: Account; readonly onDone: () => void }) {
  const t = useAdministrationWords();
  const offered = useRoles();
  const organisations = useAskAll('listOrganisations', {});
  const scopes = (organisations.data ?? []).map(({ id, name }) => [id, name] as const);
  const fields: readonly FormField[] = [
    { name: 'role', label: t('role'), kind: 'choice', required: true, choices: offered },
    {
      name: 'scope',
      label: t('scope'),
      kind: 'choice',
      required: true,
      choices: [[everything, t('wholeJurisdiction')], ...scopes],
    },
    { name: 'until', label: t('until'), kind: 'day' },
    { name: 'reason', label: t('reason'), kind: 'line' },
  ];
  return (
    <CommandForm
      operation="grantRole"
      fields={fields}
      draft={`grantRole.${account.id}`}
      submit={t('grant')}
      onDone={onDone}
      request={(typed) => {
        const scope = typed.text('scope');
        const body = {
          role: typed.text('role'),
          scope: scope === everything ? { kind: 'jurisdiction' } : { kind: 'organisation', id: scope },
          until: typed.orNull('until'),
          reason: typed.orNull('reason'),
        };
        return { params: { id: account.id }, body: body as never };
      }}
    />
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
  return (
    <CommandForm
      operation="withdrawRole"
      fields={[{ name: 'reason', label: t('reason'), kind: 'line' }]}
      draft={`withdrawRole.${grantId}`}
      submit={t('withdraw')}
      onDone={onDone}
      request={(typed) => ({ params: { id: account.id }, body: { grantId, reason: typed.orNull('reason') } })}
    />
  );
}
