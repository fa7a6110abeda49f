import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { isOwnDeed, seen } from '../api/ask.ts';
import { useCommonWords } from '../i18n/language.ts';
import { sessionKey } from './session.tsx';

const againAfterMs = 30_000;

/**
 * Says quietly that something was recorded since, and fetches it when the reader asks: what is being read or typed never moves by itself.
 * What one has done oneself is there already.
 */
export function News() {
  const t = useCommonWords();
  const client = useQueryClient();
  const { pathname } = useLocation();
  // On which page: the next one asks anew for what it shows.
  const [newsOn, setNewsOn] = useState<string | null>(null);
  useNews(() => setNewsOn(pathname));
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        const isAll = event.type === 'updated' && event.action.type === 'invalidate';
        if (isAll && event.query.queryKey[0] !== sessionKey) setNewsOn(null);
      }),
    [client],
  );
  if (newsOn !== pathname) return null;
  return (
    <button type="button" className="news" onClick={() => void client.invalidateQueries()}>
      {t('news')}
    </button>
  );
}

/** Hears of news while the page is looked at: a browser keeps few lines to one server, and tabs in the background would take them all. */
function useNews(onNews: () => void): void {
  const client = useQueryClient();
  const hear = useRef(onNews);
  hear.current = onNews;
  useEffect(() => {
    let source: EventSource | null = null;
    let heardUpTo: string | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      clearTimeout(again);
      source?.close();
      source = null;
    };
    const listen = () => {
      stop();
      const opened = new EventSource(heardUpTo === null ? '/desk/live' : `/desk/live?after=${heardUpTo}`);
      source = opened;
      opened.addEventListener('heard', ({ lastEventId }) => {
        heardUpTo = lastEventId;
      });
      opened.addEventListener('moved', ({ lastEventId }) => {
        heardUpTo = lastEventId;
        seen(lastEventId);
        if (!isOwnDeed()) hear.current();
      });
      opened.addEventListener('error', () => {
        // A broken line is taken up again by the browser; one that was refused is not: the session may be over.
        if (opened.readyState !== EventSource.CLOSED) return;
        void client.invalidateQueries({ queryKey: [sessionKey] });
        again = setTimeout(look, againAfterMs);
      });
    };
    const look = () => (document.hidden ? stop() : listen());
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [client]);
}
