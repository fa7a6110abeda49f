import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCommonWords } from '../../i18n/language.ts';
import { Explanation } from './explanation.tsx';
import { useMoneyDeskWords } from './words.ts';

/** One line on a page of its own. */
export function LinePage({ id }: { readonly id: string }) {
  const t = useMoneyDeskWords();
  const [members] = useSearchParams();
  const year = id.slice(0, 4);
  const back = new URLSearchParams(members);
  if (!back.has('fiscalYear') && /^\d{4}$/.test(year)) back.set('fiscalYear', year);
  return (
    <>
      <p className="no-print">
        <Link to={`/money?${back}`}>{t('toTable')}</Link>
      </p>
      <Explanation key={id} id={id} level="h1" />
    </>
  );
}

/** The same over the table: it takes the keyboard when it opens and gives it back when it closes. */
export function LineDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useMoneyDeskWords();
  const c = useCommonWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    place.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside className="drawer" aria-label={t('whyThis')} ref={place} tabIndex={-1}>
      <div className="drawer-top no-print">
        <span className="quiet">{t('whyThis')}</span>
        <span>
          <Link to={`/money/lines/${encodeURIComponent(id)}`} reloadDocument={false} state={null}>
            {t('ownPage')}
          </Link>{' '}
          <button type="button" className="plain" onClick={onClose}>
            {c('close')}
          </button>
        </span>
      </div>
      <Explanation key={id} id={id} level="h2" />
    </aside>
  );
}
