import { useAsk, useAskPages } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useCommonWords, useLanguage } from '../../i18n/language.ts';
import { useActor } from '../../parts/actor.ts';
import { earlier } from '../../parts/earlier.ts';
import { Failure } from '../../parts/failure.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useSentWords } from './sent-words.ts';
import type { Finding } from './standing.ts';
import { useFindingWords } from './words.ts';

const scheduler = { principal: 'scheduler', actingAs: null, onBehalfOf: null };

/** What happened to one finding, in plain words, with the letters about it and the reminders sent; its object's other findings are left out. */
export function Story({ finding }: { readonly finding: Finding }) {
  const t = useFindingWords();
  const common = useCommonWords();
  const language = useLanguage();
  const may = useMay();
  const actor = useActor();
  const sentWords = useSentWords();
  const { id, sent } = finding;
  const story = useAskPages('getTimeline', { params: { id }, query: { limit: 1000 } });
  const letters = useAsk('listLetters', { query: { about: id, limit: 100 } }, { enabled: may('listLetters') });
  if (story.data === undefined) {
    return story.error === null ? <Waiting /> : <Failure problem={story.error} onRetry={() => void story.refetch()} />;
  }
  const about = new Set([id, ...(letters.data?.items ?? []).map((letter) => letter.id)]);
  const told = [
    ...story.data.pages
      .flatMap(({ items }) => items)
      .filter(({ stream }) => about.has(stream.split('~').at(-1) ?? ''))
      .map(({ eventId, day, words, sample, ...who }) => {
        return { key: `e-${eventId}`, day: day as string, words: words[language], sample, who: actor(who) };
      }),
    ...(sent ?? []).map((step) => {
      const said = { step: sentWords.step(step), to: sentWords.receivers(step), became: sentWords.became(step) };
      return {
        key: `s-${step.stepKey}`,
        day: step.on as string,
        words: t('sentStep', said),
        sample: false,
        who: actor(scheduler),
      };
    }),
  ].toSorted((one, other) => earlier(one.day, other.day));
  return (
    <>
      {letters.error !== null && <Failure problem={letters.error} onRetry={() => void letters.refetch()} />}
      <ol className="story">
        {told.map(({ key, day, words, sample, who }) => (
          <li key={key} id={key}>
            <time dateTime={day}>{day}</time>
            <div>
              {words} <Sample of={sample ? ['words'] : []} />
              <span className="under">{who}</span>
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
