import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCommonWords } from '../i18n/language.ts';

/**
 * Says quietly that something was recorded since, and fetches it when the reader asks: what is being read or typed never moves by itself.
 * What one has done oneself is there already.
 */
export function News() {
  const t = useCommonWords();
  const client = useQueryClient();
  const [hasNews, setHasNews] = useState(false);
  useEffect(() => {
    const source = new EventSource('/desk/live');
    source.addEventListener('moved', () => {
      if (client.isFetching() + client.isMutating() === 0) setHasNews(true);
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
