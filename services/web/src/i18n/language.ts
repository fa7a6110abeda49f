import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
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
  await i18next.use(initReactI18next).init({
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

/** The words of one catalogue in the language of the reader: `const useWords = wordsOf('unit', catalogue)` once, beside the catalogue. */
export const wordsOf =
  <const Words extends Catalogue>(namespace: string, catalogue: Words) =>
  (): Say<Words> => {
    addWords(namespace, catalogue);
    const { t } = useTranslation(namespace);
    return (key, values) => t(key as string, { ns: namespace, ...values } as Readonly<Record<string, string>>);
  };

export const useCommonWords = wordsOf('common', common);

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}
