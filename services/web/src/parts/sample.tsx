import { useCommonWords } from '../i18n/language.ts';

/** Marks what is made up: quietly, and everywhere it is shown. */
export function Sample({ of, field }: { readonly of: readonly string[]; readonly field?: string }) {
  const t = useCommonWords();
  if (field === undefined ? of.length === 0 : !of.includes(field)) return null;
  return (
    <span className="sample" title={t('sampleTitle')}>
      {t('sample')}
    </span>
  );
}
