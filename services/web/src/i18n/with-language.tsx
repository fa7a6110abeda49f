import { type ReactNode, useSyncExternalStore } from 'react';
import { currentLanguage, LanguageContext, onLanguageChange } from './language.ts';

/** Everything within speaks the language of the reader. */
export function WithLanguage({ children }: { readonly children: ReactNode }) {
  const language = useSyncExternalStore(onLanguageChange, currentLanguage);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}
