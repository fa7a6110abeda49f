import { useState } from 'react';
import { useAsk, useAskPages } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { More } from '../../parts/more.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useUnitWords } from './words.ts';

/** All that happened to a finding and the letters about it, asked for when it is opened. */
export function Story({ findingId }: { readonly findingId: string }) {
  const t = useUnitWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="story" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('story')}</summary>
      {isOpen && <Told findingId={findingId} />}
    </details>
  );
}

function Told({ findingId }: { readonly findingId: string }) {
  const language = useLanguage();
  const may = useMay();
  const pages = useAskPages('getTimeline', {
    params: { id: findingId },
    query: { limit: 1000 },
  });
  const { data, error } = pages;
  const letters = useAsk('listLetters', { query: { about: findingId, limit: 100 } }, { enabled: may('listLetters') });
  const ids = new Set([findingId, ...(letters.data?.items ?? []).map(({ id }) => id)]);
  if (data === undefined) return error === null ? <Waiting /> : <Failure problem={error} />;
  // The object's other findings are stories of their own.
  const entries = data.pages
    .flatMap(({ items }) => items)
    .filter(({ stream }) => ids.has(stream.split('~').at(-1) ?? ''));
  return (
    <>
      <ol>
        {entries.map(({ eventId, day, words, sample }) => (
          <li key={eventId}>
            <time dateTime={day}>{day}</time>
            <span className="said">
              {words[language]} <Sample of={sample ? ['words'] : []} />
            </span>
          </li>
        ))}
      </ol>
      <More pages={pages} />
    </>
  );
}
