import { type ReactNode, useLayoutEffect, useState } from 'react';
import { useAsOf } from '../../app/moment.ts';
import { isTyping } from './typing.ts';

export interface Decision {
  readonly key: string;
  readonly words: string;
}

/** The decisions that a thing waits for, each by its button or its key; the form of the one that is chosen stands below. */
export function Decisions({
  offered,
  first = null,
  children,
}: {
  readonly offered: readonly Decision[];
  /** Which one stands open from the beginning. */
  readonly first?: string | null;
  readonly children: (key: string, close: () => void) => ReactNode;
}) {
  const [chosen, choose] = useState<string | null>(first);
  const isPast = useAsOf() !== null;
  // Before it is painted: a key does what the page that is seen says.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || isPast || !offered.some(({ key }) => key === event.key)) return;
      event.preventDefault();
      choose(event.key);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  const open = offered.find(({ key }) => key === chosen)?.key ?? null;
  return (
    <>
      <p className="moves no-print">
        {offered.map(({ key, words }) => (
          <button
            key={key}
            type="button"
            className="button"
            aria-keyshortcuts={key}
            aria-expanded={open === key}
            disabled={isPast}
            onClick={() => choose(open === key ? null : key)}
          >
            {words} <kbd>({key.toUpperCase()})</kbd>
          </button>
        ))}
      </p>
      {open !== null && children(open, () => choose(null))}
    </>
  );
}
