import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useCommonWords } from '../i18n/language.ts';

/** What one has just done oneself is no news, however long the record takes to tell of it. */
const ownDeedMs = 3_000;

/**
 * Says quietly that something was recorded since, and fetches it when the reader asks: what is being read or typed never moves by itself.
 * What one has done oneself is there already.
 */
export function News() {
  const t = useCommonWords();
  const client = useQueryClient();
  const [hasNews, setHasNews] = useState(false);
  const ownDeedAt = useRef(0);
  useEffect(
    () =>
      client.getMutationCache().subscribe(({ mutation }) => {
        if (mutation?.state.status === 'success') ownDeedAt.current = Date.now();
      }),
    [client],
  );
  useEffect(() => {
    const source = new EventSource('/desk/live');
    source.addEventListener('moved', () => {
      const isOwn = Date.now() - ownDeedAt.current < ownDeedMs;
      if (!isOwn && client.isFetching() + client.isMutating() === 0) setHasNews(true);
    });
    return () => source.close();
  }, [client]);
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ type }) => {
        if (type === 'updated' && client.isFetching() > 0) setHasNews(false);
      }),
    [client],
  );
  if (!hasNews) return null;
  return (
    <button type="button" className="news" onClick={() => void client.invalidateQueries()}>
      {t('news')}
    </button>
  );
}
