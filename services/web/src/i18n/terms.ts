import { terms } from 'virtual:terms';
import type { TermGroup } from '@bihuan/contract';
import { useLanguage } from './language.ts';

/** The field's word for a code in the language of the reader; a code that only a newer release knows is shown as it is. */
export function useTerms(): (group: TermGroup, code: string) => string {
  const language = useLanguage();
  return (group, code) => terms[group][code]?.[language] ?? code;
}

/** The codes of a group, in the order in which they are offered. */
export const codesOf = (group: TermGroup): readonly string[] => Object.keys(terms[group]);

/** The code that a word of either language stands for, or that is written as it is; null where there is none. */
export const codeNamed = (group: TermGroup, text: string): string | null =>
  Object.entries(terms[group]).find(([code, words]) => [code, words.zh, words.en].includes(text))?.[0] ?? null;
