import { useMemo } from 'react';
import { Link } from 'react-router';
import { useAskPages } from '../../api/queries.ts';
import { useAsOf, useMember } from '../../app/moment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { colon } from '../../i18n/punctuation.ts';
import { useActor } from '../../parts/actor.ts';
import { Answered } from '../../parts/answered.tsx';
import { More } from '../../parts/more.tsx';
import { Sample } from '../../parts/sample.tsx';
import { type Entry, type Part, pageOf, partOf } from './parts-of-story.ts';
import { useObjectWords } from './words.ts';

/** What happened, from the first day down, in plain words with the days in the margin. */
export function Story({
  objectId,
  part,
  onAll,
}: {
  readonly objectId: string;
  readonly part: Part | null;
  readonly onAll: () => void;
}) {
  const t = useObjectWords();
  const story = useAskPages('getTimeline', { params: { id: objectId }, query: { limit: 500 } });
  return (
    <section>
      <h2>{part === null ? t('story') : t('storyOf', { part: t(part) })}</h2>
      {part !== null && (
        <button type="button" className="plain" onClick={onAll}>
          {t('storyAll')}
        </button>
      )}
      <Answered question={story} lines={8}>
        {({ pages }) => <Days entries={pages.flatMap(({ items }) => items)} part={part} />}
      </Answered>
      <More pages={story} />
    </section>
  );
}

function Days({ entries, part }: { readonly entries: readonly Entry[]; readonly part: Part | null }) {
  const t = useObjectWords();
  const asOf = useAsOf();
  const [, setAsOf] = useMember('asOf');
  const days = useMemo(() => {
    const shown = part === null ? entries : entries.filter((entry) => partOf(entry) === part);
    return [...Map.groupBy(shown, ({ day }) => day)];
  }, [entries, part]);
  if (days.length === 0) return <p className="quiet">{t('storyNone')}</p>;
  return (
    <ol className="story">
      {days.map(([day, happened]) => (
        <li key={day}>
          <div className="day">
            <time dateTime={day}>{day}</time>
            {asOf !== day && (
              <button
                type="button"
                className="plain no-print"
                aria-label={`${t('thatDay')} ${day}`}
                onClick={() => setAsOf(day, true)}
              >
                {t('thatDay')}
              </button>
            )}
          </div>
          <ul>
            {happened.map((entry) => (
              <Happened key={entry.eventId} entry={entry} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Happened({ entry }: { readonly entry: Entry }) {
  const t = useObjectWords();
  const language = useLanguage();
  const page = pageOf(entry);
  const actor = useActor();
  return (
    <li id={`e-${entry.eventId}`}>
      {entry.words[language]} <Sample of={entry.sample ? ['any'] : []} />{' '}
      {page !== null && (
        <Link to={page} aria-label={`${t('open')}${colon()}${entry.words[language].slice(0, 40)}`}>
          {t('open')}
        </Link>
      )}
      <span className="under">{actor(entry)}</span>
    </li>
  );
}
