import { useNavigate } from 'react-router';
import { useCommonWords } from '../i18n/language.ts';
import { useMay } from './session.tsx';

/** One field for whatever has a name or a number. */
export function SearchField() {
  const t = useCommonWords();
  const navigate = useNavigate();
  const may = useMay();
  if (!may('listObjects')) return null;
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get('q');
          if (typeof text === 'string' && text.trim() !== '')
            void navigate(`/search?q=${encodeURIComponent(text.trim())}`);
        }}
      >
        <input type="search" name="q" aria-label={t('search')} placeholder={t('search')} maxLength={100} />
      </form>
    </search>
  );
}
