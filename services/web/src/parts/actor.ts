import { useAskAll } from '../api/queries.ts';
import { useMay } from '../app/session.tsx';
import { wordsOf } from '../i18n/language.ts';
import { useTerms } from '../i18n/terms.ts';

const useActorWords = wordsOf('actor', {
  'local-operator': { zh: '本机操作员', en: 'local operator' },
  system: { zh: '系统', en: 'system' },
  scheduler: { zh: '催办系统', en: 'scheduler' },
  somebody: { zh: '经办人员', en: 'an officer' },
  onBehalf: { zh: '{{who}}（代{{whom}}）', en: '{{who}} (for {{whom}})' },
});

export interface Actor {
  readonly principal: string | null;
  readonly actingAs: string | null;
  readonly onBehalfOf: string | null;
}

/** A person or an account alone. */
export const byId = (principal: string | null): Actor => ({ principal, actingAs: null, onBehalfOf: null });

/** Who acts without an account. */
export const ownPrincipals = ['local-operator', 'system', 'scheduler'] as const;

/**
 * Who acted, in which role, and in whose stead; accounts and people by their names where the reader may know them, else by their roles.
 */
export function useActor(): (actor: Actor) => string {
  const t = useActorWords();
  const term = useTerms();
  const may = useMay();
  const accounts = useAskAll('listAccounts', {}, { enabled: may('listAccounts') });
  const isTold = !may('listAccounts') && may('listPersons');
  const persons = useAskAll('listPersons', { status: 'active' }, { enabled: isTold });
  const nameOf = (id: string) => {
    const ours = ownPrincipals.find((one) => one === id);
    if (ours !== undefined) return t(ours);
    if (!may('listAccounts') && !isTold) return t('somebody');
    const person = persons.data?.find((one) => one.id === id);
    return accounts.data?.find((one) => one.id === id)?.signInName ?? (person?.status === 'active' ? person.name : id);
  };
  return ({ principal, actingAs, onBehalfOf }) => {
    const name = principal === null ? '—' : nameOf(principal);
    const role = actingAs === null ? null : term('role', actingAs);
    const isNamed = name !== principal && name !== t('somebody');
    const who = role === null ? name : isNamed ? `${name} · ${role}` : role;
    return onBehalfOf === null ? who : t('onBehalf', { who, whom: nameOf(onBehalfOf) });
  };
}
