import { useAskPages } from '../../api/queries.ts';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms.ts';
import { Failure } from '../../parts/failure.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useFindingWords } from './words.ts';

const known: Readonly<Record<string, 'localOperator' | 'system'>> = {
  'local-operator': 'localOperator',
  system: 'system',
};

/** What happened to one finding, in plain words; the other findings of its object are left out. */
export function Story({ id }: { readonly id: string }) {
  const common = useCommonWords();
  const language = useLanguage();
  const say = useTerms();
  const t = useFindingWords();
  const story = useAskPages('getTimeline', { params: { id }, query: { limit: 1000 } });
  if (story.error !== null) return <Failure problem={story.error} onRetry={() => void story.refetch()} />;
  if (story.data === undefined) return <Waiting />;
  const entries = story.data.pages.flatMap(({ items }) => items).filter(({ stream }) => isAbout(stream, id));
  return (
    <>
      <ol className="story">
        {entries.map(({ eventId, day, words, sample, principal, actingAs }) => (
          <li key={eventId} id={`e-${eventId}`}>
            <time dateTime={day}>{day}</time>
            <div>
              {words[language]} <Sample of={sample ? ['words'] : []} />
              <span className="under">
                {actingAs === null
                  ? known[principal] === undefined
                    ? principal
                    : t(known[principal])
                  : say('role', actingAs)}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {story.hasNextPage && (
        <button type="button" className="button" onClick={() => void story.fetchNextPage()}>
          {common('more')}
        </button>
      )}
    </>
  );
}

/** `141100.finding~id`. */
function isAbout(stream: string, id: string): boolean {
  const [kind, streamId] = stream.slice(stream.indexOf('.') + 1).split('~');
  return kind === 'finding' && streamId === id;
}
