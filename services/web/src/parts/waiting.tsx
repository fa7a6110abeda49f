import { useCommonWords } from '../i18n/language.ts';

/** A quiet placeholder in the place and size of what is coming. */
export function Waiting({ lines = 3 }: { readonly lines?: number }) {
  const t = useCommonWords();
  return (
    <div className="waiting" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without content of their own
        <span key={at} />
      ))}
    </div>
  );
}
