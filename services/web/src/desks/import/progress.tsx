import { useImportWords } from './words.ts';

/** How far an import has come; `done` is null where that is not told. */
export function Progress({ done, of }: { readonly done: number | null; readonly of: number }) {
  const t = useImportWords();
  return (
    <div role="status">
      <progress aria-label={t('taking')} {...(done !== null && { value: done, max: of })} />
      {done !== null && <p>{t('progress', { done, all: of })}</p>}
      <p className="quiet">{t('progressLead')}</p>
    </div>
  );
}
