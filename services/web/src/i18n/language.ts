import i18next, { type TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import { inGroups } from '../parts/digits.ts';
import { common } from './common.ts';

export type Language = 'zh' | 'en';

/** Words of one part of the application; both languages stand side by side, so that none can be missing. */
export type Catalogue = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

const kept = 'bihuan.language';

function first(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(kept) ?? navigator.language;
  return asked.startsWith('en') ? 'en' : 'zh';
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

export async function startLanguage(): Promise<void> {
  await i18next.init({
    lng: first(),
    fallbackLng: false,
    ns: [],
    interpolation: { escapeValue: false },
    returnNull: false,
    missingKeyHandler: (_languages, namespace, key) => console.error(`no words for ${namespace}:${key}`),
    saveMissing: true,
  });
  addWords('common', common);
  showLanguage();
}

function showLanguage(): void {
  document.documentElement.lang = currentLanguage() === 'zh' ? 'zh-CN' : 'en';
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(kept, language);
  await i18next.changeLanguage(language);
  showLanguage();
}

function addWords(namespace: string, catalogue: Catalogue): void {
  if (i18next.hasResourceBundle('zh', namespace)) return;
  for (const language of ['zh', 'en'] as const) {
    const words = Object.fromEntries(Object.entries(catalogue).map(([key, both]) => [key, both[language]]));
    i18next.addResourceBundle(language, namespace, words);
  }
}

/** How a part says something: `t('key', { count: 3 })` puts `{{count}}` in. */
export type Say<Words extends Catalogue> = (
  key: keyof Words & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

type SayAny = (key: string, values?: Readonly<Record<string, string | number>>) => string;
const said = new Map<string, SayAny>();

/** One for each language and namespace: thousands of cells of a table ask for the same. */
function sayIn(language: Language, namespace: string): SayAny {
  const key = `${language} ${namespace}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const t: TFunction = i18next.getFixedT(language, namespace);
  const plain = new Map<string, string>();
  const say: SayAny = (word, values) => {
    if (values !== undefined) return t(word, withGroups(values));
    const text = plain.get(word) ?? t(word);
    plain.set(word, text);
    return text;
  };
  said.set(key, say);
  return say;
}

/** Counts of five digits and more are read by their groups; years are left as they are. */
const withGroups = (values: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' && value >= 10_000 ? inGroups(value) : value,
    ]),
  );

/** The words of one catalogue in the language of the reader: `const useWords = wordsOf('unit', catalogue)` once, beside the catalogue. */
export const wordsOf =
  <const Words extends Catalogue>(namespace: string, catalogue: Words) =>
  (): Say<Words> => {
    addWords(namespace, catalogue);
    return sayIn(useLanguage(), namespace);
  };

export const useCommonWords = wordsOf('common', common);

/** Of the reader; what asks for it is drawn anew when it changes. */
export const LanguageContext = createContext<Language>('zh');
export const useLanguage = (): Language => useContext(LanguageContext);

/** For `useSyncExternalStore`: hears of every change until it is taken away. */
export function onLanguageChange(told: () => void): () => void {
  i18next.on('languageChanged', told);
  return () => i18next.off('languageChanged', told);
}
