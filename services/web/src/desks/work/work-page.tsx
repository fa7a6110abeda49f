import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Problem } from '../../api/problem.ts';
import { useMember } from '../../app/moment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Failure } from '../../parts/failure.tsx';
import { More } from '../../parts/more.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { EvaluationThing } from './evaluation-thing.tsx';
import { FindingThing } from './finding-thing.tsx';
import {
  type FindingQueue,
  isFindingQueue,
  type QueueItem,
  type QueueName,
  queueNames,
  useEvaluationQueue,
  useFindingQueue,
  useQueueCounts,
} from './queues.ts';
import { isTyping } from './typing.ts';
import { useWorkWords } from './words.ts';
import './work.css';

/** The performance office's day: queues, what stands in the chosen one, and beside it the thing itself, decided by one key. */
export function WorkPage() {
  const t = useWorkWords();
  const language = useLanguage();
  const { counts, failed } = useQueueCounts();
  const [members, setMembers] = useSearchParams();
  const asked = queueNames.find((name) => name === members.get('queue')) ?? null;
  const fullest = counts === null ? null : (queueNames.find((name) => counts[name].count > 0) ?? 'verify');
  const open = (name: QueueName, replace = false) =>
    setMembers(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete('item');
        after.set('queue', name);
        return after;
      },
      { replace },
    );
  // The queue that is begun with stays the one that is shown once its last thing is done: it says so, and which one is next.
  useEffect(() => {
    if (asked === null && fullest !== null) open(fullest, true);
  });
  const queue = asked ?? fullest;
  const failure = failed?.error != null && <Failure problem={failed.error} onRetry={() => void failed.refetch()} />;
  if (counts === null || queue === null) return failure || <Waiting lines={8} />;
  const figure = (name: QueueName) =>
    counts[name].isMore ? t('manyMore', { count: counts[name].count }) : String(counts[name].count);
  const waiting = queueNames.filter((name) => counts[name].count > 0).map((name) => `${t(name)} ${figure(name)}`);
  const between = language === 'zh' ? '、' : ', ';
  const next = queueNames.find((name) => name !== queue && counts[name].count > 0) ?? null;
  return (
    <>
      <h1>{t('title')}</h1>
      {failure}
      <p className="lead">{waiting.length === 0 ? t('allDone') : t('lead', { what: waiting.join(between) })}</p>
      <nav className="queues" aria-label={t('queues')}>
        {queueNames.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === queue ? 'true' : undefined}
            onClick={() => open(name)}
          >
            {t(name)} <span className="num">{figure(name)}</span>
          </button>
        ))}
      </nav>
      {isFindingQueue(queue) ? (
        <FindingsSplit key={queue} queue={queue} next={next} figure={figure} onNext={open} />
      ) : (
        <EvaluationsSplit key={queue} queue={queue as 'confirm' | 'answer'} next={next} figure={figure} onNext={open} />
      )}
    </>
  );
}

interface SplitProps {
  readonly next: QueueName | null;
  readonly figure: (name: QueueName) => string;
  readonly onNext: (name: QueueName) => void;
}

function FindingsSplit({ queue, ...props }: SplitProps & { readonly queue: FindingQueue }) {
  const { items, pages } = useFindingQueue(queue);
  if (items === null) return <NotYet asked={pages} />;
  return (
    <Split queue={queue} items={items} asked={pages} more={<More pages={pages} />} {...props}>
      {(id, onDone) => <FindingThing key={id} id={id} queue={queue} onDone={onDone} />}
    </Split>
  );
}

function EvaluationsSplit({ queue, ...props }: SplitProps & { readonly queue: 'confirm' | 'answer' }) {
  const { items, asked } = useEvaluationQueue(queue);
  if (items === null) return <NotYet asked={asked} />;
  return (
    <Split queue={queue} items={items} asked={asked} more={null} {...props}>
      {(id, onDone) => <EvaluationThing key={id} id={id} queue={queue} onDone={onDone} />}
    </Split>
  );
}

type Asked = Pick<UseQueryResult<unknown, Problem>, 'error' | 'refetch'>;

function NotYet({ asked: { error, refetch } }: { readonly asked: Asked }) {
  return error === null ? <Waiting lines={6} /> : <Failure problem={error} onRetry={() => void refetch()} />;
}

/** What was done last, said until the next thing is done. */
interface Done {
  readonly said: string;
  readonly to: string;
}

/** Left the list, right the thing: J and K go through it, and once one is decided the next one comes up in its place. */
function Split({
  queue,
  items,
  asked,
  more,
  next,
  figure,
  onNext,
  children,
}: SplitProps & {
  readonly queue: QueueName;
  readonly items: readonly QueueItem[];
  readonly asked: Asked;
  readonly more: ReactNode;
  readonly children: (id: string, onDone: (done: Done) => void) => ReactNode;
}) {
  const t = useWorkWords();
  const [item, setItem] = useMember('item');
  const [done, setDone] = useState<Done | null>(null);
  const place = useRef(0);
  const found = items.findIndex(({ id }) => id === item);
  const at = found >= 0 ? found : Math.min(place.current, items.length - 1);
  const shown = items[at];
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);
  // Before it is painted: a key does what the page that is seen says.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      const target = items[at + step];
      if (step === 0 || target === undefined) return;
      event.preventDefault();
      setItem(target.id);
      document.getElementById(`item-${target.id}`)?.scrollIntoView({ block: 'nearest' });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  const said =
    done === null ? null : (
      <p className="done" role="status">
        {done.said} <Link to={done.to}>{t('look')}</Link>
      </p>
    );
  if (shown === undefined) {
    return (
      <>
        {said}
        {asked.error !== null && <NotYet asked={asked} />}
        <p>{next === null ? t('allDone') : t('empty')}</p>
        {next !== null && (
          <button type="button" className="button" onClick={() => onNext(next)}>
            {t('nextQueue', { queue: t(next), count: figure(next) })}
          </button>
        )}
      </>
    );
  }
  return (
    <div className="split">
      <div className="split-list">
        <p className="quiet keys-hint">{t('keys')}</p>
        <ol aria-label={t(queue)}>
          {items.map(({ id, title, under, day, isLate }) => (
            <li key={id} id={`item-${id}`}>
              <button type="button" aria-current={id === shown.id ? 'true' : undefined} onClick={() => setItem(id)}>
                <span className="split-title">{title}</span>
                <span className="under">{under}</span>
                {day !== null && <span className={isLate ? 'under late' : 'under'}>{day}</span>}
              </button>
            </li>
          ))}
        </ol>
        {more}
      </div>
      <section className="split-thing" aria-label={t('openThing')}>
        {said}
        {/* What is there stays, and whatever is typed in it, while the list cannot be asked for again. */}
        {asked.error !== null && <NotYet asked={asked} />}
        {children(shown.id, (what) => {
          setDone(what);
          setItem(null);
        })}
      </section>
    </div>
  );
}
