import type { LineOf, RequestOf } from '@bihuan/contract';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../api/problem.ts';
import { askLines } from '../../../api/stream.ts';

type Message = LineOf<'simulate'>;
export type Totals = Extract<Message, { kind: 'totals' }>['totals'];
export type Ceiling = Extract<Message, { kind: 'totals' }>['ceiling'];
export type Body = RequestOf<'simulate'>['body'];

export interface Streamed {
  readonly title: { readonly zh: string; readonly en: string } | null;
  readonly done: number;
  readonly of: number | null;
  readonly totals: Totals | null;
  readonly ceiling: Ceiling;
  readonly isWhole: boolean;
  readonly problem: Problem | null;
}

const nothing: Streamed = {
  title: null,
  done: 0,
  of: null,
  totals: null,
  ceiling: null,
  isWhole: false,
  problem: null,
};

/** Totals of one side while they are worked out; another request ends the one before. */
export function useStreamedTotals(body: Body, again: number): Streamed {
  const asked = JSON.stringify({ ...body, limit: 0 });
  const [streamed, setStreamed] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks the same once more
  useEffect(() => {
    const ending = new AbortController();
    let latest = nothing;
    let frame = 0;
    // At most once a frame, however many lines come.
    const show = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setStreamed(latest));
    };
    setStreamed(nothing);
    askLines(
      'simulate',
      { body: JSON.parse(asked) },
      (message) => {
        latest = after(latest, message);
        show();
      },
      ending.signal,
    ).catch((problem: Problem) => {
      if (ending.signal.aborted) return;
      latest = { ...latest, problem };
      show();
    });
    return () => {
      ending.abort();
      cancelAnimationFrame(frame);
    };
  }, [asked, again]);
  return streamed;
}

function after(before: Streamed, message: Message): Streamed {
  switch (message.kind) {
    case 'start':
      return { ...before, title: message.rules.title };
    case 'progress':
      return { ...before, done: message.done, of: message.of, totals: message.totals };
    case 'totals':
      return { ...before, totals: message.totals, ceiling: message.ceiling };
    case 'end':
      return { ...before, isWhole: true };
    default:
      return before;
  }
}
