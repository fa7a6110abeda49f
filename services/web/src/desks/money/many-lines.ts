import type { OutputOf, RequestOf } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useIntentions } from '../../api/queries.ts';
import type { Line } from './lines.ts';
import { useToday } from './moves.ts';

type Answer = OutputOf<'decideAllocations'>['items'][number];
type Decision = RequestOf<'decideAllocations'>['body']['items'][number]['decision'];

export interface Result {
  readonly line: Line;
  readonly status: Answer['status'] | 'withdrawn';
  readonly problem: Answer['problem'];
}

/** What became of some lines; those that are `left` had no answer of their own, for the reason that is given. */
interface Done {
  readonly results: readonly Result[];
  readonly change: number;
  readonly left: readonly Line[];
  readonly problem: Problem | null;
}

export type ManyMove = 'confirm' | 'hold' | 'withdraw';

interface Deed {
  readonly move: ManyMove;
  readonly atOnce: number;
  readonly on: (some: readonly Line[]) => Promise<Done>;
}

interface Work extends Done {
  readonly deed: Deed;
}

/** Neither yes nor no to a line: what comes after it would fare the same. */
const isAboutEverything = ({ document: { status } }: Problem) =>
  status === 0 || status === 401 || status === 429 || status >= 500;

/**
 * Carries out one move on many lines, so many at a time, and keeps what became of each. Where an answer is lost it stops; `goOn` takes it up
 * with what was not answered, as the same intention. Each resolves to whether every line was answered.
 */
export function useManyLines() {
  const client = useQueryClient();
  const { send, settle } = useIntentions();
  const on = useToday();
  const [work, setWork] = useState<Work | null>(null);
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);

  async function carryOut(deed: Deed, lines: readonly Line[], before?: Work): Promise<boolean> {
    let done: Done = { results: before?.results ?? [], change: before?.change ?? 0, left: lines, problem: null };
    while (done.left.length > 0 && done.problem === null) {
      setProgress({ done: done.results.length, all: done.results.length + done.left.length });
      const piece = await deed.on(done.left.slice(0, deed.atOnce));
      done = {
        results: [...done.results, ...piece.results],
        change: done.change + piece.change,
        left: [...piece.left, ...done.left.slice(deed.atOnce)],
        problem: piece.problem,
      };
    }
    if (done.problem === null) settle();
    setWork({ ...done, deed });
    setProgress(null);
    await client.invalidateQueries();
    return done.problem === null;
  }

  const together = (move: ManyMove, decisionOn: (line: Line) => Decision): Deed => ({
    move,
    atOnce: 500,
    on: async (some) => {
      const items = some.map((line) => ({
        id: line.id,
        revision: line.revision,
        decision: decisionOn(line),
      }));
      try {
        const answer = await send('decideAllocations', { request: { body: { items } } });
        const byId = new Map(some.map((line) => [line.id, line]));
        const results = answer.items.flatMap(({ id, status, problem }): Result[] => {
          const line = byId.get(id);
          return line === undefined ? [] : [{ line, status, problem }];
        });
        return { results, change: answer.change, left: [], problem: null };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return { results: [], change: 0, left: some, problem: error };
      }
    },
  });
  const confirming = together('confirm', ({ proposalHash }) => ({
    kind: 'confirm',
    proposalHash,
    documentNumber: null,
    reason: null,
  }));
  const holding = (text: string) =>
    together('hold', () => ({ kind: 'hold', reason: { kind: 'other', text }, documentNumber: null, on: on as never }));

  const withdrawing = (reason: string): Deed => ({
    move: 'withdraw',
    atOnce: 8,
    on: async (some) => {
      const answers = await Promise.all(some.map(async (line) => ({ line, problem: await withdrawOne(line, reason) })));
      const lost = answers.filter(({ problem }) => problem !== null && isAboutEverything(problem));
      return {
        results: answers.filter((answer) => !lost.includes(answer)).map(({ line, problem }) => resultOf(line, problem)),
        change: 0,
        left: lost.map(({ line }) => line),
        problem: lost[0]?.problem ?? null,
      };
    },
  });

  /** Without a revision: the decision that is taken back may be a moment old. */
  async function withdrawOne({ id }: Line, reason: string): Promise<Problem | null> {
    try {
      const body = { reason, documentNumber: null, on: on as never };
      await send('withdrawDecision', { request: { params: { id }, body } });
      return null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error;
    }
  }

  const counted = (wanted: Result['status']) => work?.results.filter(({ status }) => status === wanted).length ?? 0;
  return {
    confirm: (lines: readonly Line[]) => carryOut(confirming, lines),
    hold: (lines: readonly Line[], reason: string) => carryOut(holding(reason), lines),
    withdraw: (lines: readonly Line[], reason: string) => carryOut(withdrawing(reason), lines),
    goOn: async () => work === null || carryOut(work.deed, work.left, work),
    progress,
    problem: work?.problem ?? null,
    results: work?.results ?? null,
    change: work?.change ?? 0,
    move: work?.deed.move ?? 'confirm',
    counts: {
      decided: counted('decided'),
      unchanged: counted('unchanged'),
      refused: counted('refused'),
      done: counted('withdrawn') + counted('moved'),
    },
    forget: () => {
      // Whoever closes it does not mean to go on with it.
      settle();
      setWork(null);
    },
  };
}

function resultOf(line: Line, refused: Problem | null): Result {
  if (refused === null) return { line, status: 'withdrawn', problem: null };
  const { code, messages: message, todo } = refused.document;
  return { line, status: 'refused', problem: { code, message, todo } };
}
