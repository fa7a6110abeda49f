import { useCommonWords } from '../i18n/language.ts';

const named = 2;

/** What a letter or a message is about, by name: of many the first ones and how many there are. */
export function ObjectNames({ of }: { readonly of: readonly string[] }) {
  const t = useCommonWords();
  const some = of.slice(0, named).join(t('listComma'));
  return of.length <= named ? some : t('amongMany', { some, count: of.length });
}
