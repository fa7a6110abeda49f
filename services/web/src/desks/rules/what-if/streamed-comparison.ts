import type { LineOf, RequestOf } from '@bihuan/contract';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../api/problem.ts';
import { askLines } from '../../../api/stream.ts';

type Message = LineOf<'compareSimulations'>;
type Whole = Extract<Message, { kind: 'totals' }>;
export type Line = Extract<Message, { kind: 'line' }>;
export type Totals = Whole['totals'];
export type Ceiling = Whole['ceiling'];

export interface Side {
  readonly title: { readonly zh: string; readonly en: string } | null;
  readonly done: number;
  readonly of: number | null;
  readonly totals: Totals | null;
  readonly ceiling: Ceiling;
}

export interface Streamed {
  readonly left: Side;
  readonly right: Side;
  readonly lines: readonly Line[];
  readonly isWhole: boolean;
  readonly problem: Problem | null;
}

const begun: Side = { title: null, done: 0, of: null, totals: null, ceiling: null };
const nothing: Streamed = { left: begun, right: begun, lines: [], isWhole: false, problem: null };

/** Two rule sets beside each other while they are worked out; another request ends the one before. */
export function useStreamedComparison(body: RequestOf<'compareSimulations'>['body'], again: number): Streamed {
  const asked = JSON.stringify(body);
  const [streamed, setStreamed] = useState({ of: asked, ...nothing });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks the same once more
  useEffect(() => {
    const ending = new AbortController();
    const lines: Line[] = [];
    let latest = nothing;
    let frame = 0;
    // At most once a frame, however many lines come.
    const show = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setStreamed({ of: asked, ...latest }));
    };
    setStreamed({ of: asked, ...nothing });
    askLines(
      'compareSimulations',
      { body: JSON.parse(asked) },
      (message) => {
        if (message.kind === 'line') lines.push(message);
        else latest = after(latest, message, lines);
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
  // What was asked before is never shown under what is asked now.
  return streamed.of === asked ? streamed : nothing;
}

function after(before: Streamed, message: Exclude<Message, Line>, lines: readonly Line[]): Streamed {
  const of = (side: 'left' | 'right', known: Partial<Side>) => ({ ...before, [side]: { ...before[side], ...known } });
  switch (message.kind) {
    case 'start':
      return of(message.side, { title: message.rules.title });
    case 'progress':
      return of(message.side, { done: message.done, of: message.of, totals: message.totals });
    case 'totals':
      return of(message.side, { totals: message.totals, ceiling: message.ceiling });
    case 'end':
      return { ...before, lines, isWhole: true };
    default:
      return before;
  }
}
