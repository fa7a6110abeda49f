import { terms } from 'virtual:terms';
import type { TermGroup } from '@bihuan/contract';
import { useLanguage } from './language.ts';

/** The field's word for a code in the language of the reader; a code that only a newer release knows is shown as it is. */
export function useTerms(): (group: TermGroup, code: string) => string {
  const language = useLanguage();
  return (group, code) => terms[group][code]?.[language] ?? code;
}
