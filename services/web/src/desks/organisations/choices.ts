import { useAskAll } from '../../api/queries.ts';
import { codesOf, useTerms } from '../../i18n/terms.ts';

type Choices = readonly (readonly [code: string, words: string])[];

/** Every organisation that is there, by name, but one. */
export function useOrganisations(except?: string): Choices {
  const organisations = useAskAll('listOrganisations', { status: 'active' });
  return (organisations.data ?? []).filter(({ id }) => id !== except).map(({ id, name }) => [id, name] as const);
}

export function useKinds(): Choices {
  const say = useTerms();
  return codesOf('organisationKind').map((code) => [code, say('organisationKind', code)] as const);
}
