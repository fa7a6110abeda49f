import type { OutputOf, RequestOf } from '@bihuan/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Problem } from '../../api/problem.ts';
import { useAsk, useAskPages } from '../../api/queries.ts';
import type { Move } from '../findings/move-fields.ts';
import { overdueWords } from '../findings/standing.ts';
import { useFindingWords } from '../findings/words.ts';

type LedgerQuery = NonNullable<RequestOf<'getLedger'>['query']>;

export const queueNames = [
  'confirm',
  'answer',
  'verify',
  'extensions',
  'disputes',
  'soon',
  'overdue',
  'lookBack',
] as const;
export type QueueName = (typeof queueNames)[number];

/** Queues of findings: which ones of the ledger stand in each, those first that are due first, and what is decided there by one key. */
export const findingQueues = {
  verify: {
    filter: { state: 'submitted' },
    keys: { v: 'verifyCompletion', r: 'returnCompletion' },
  },
  extensions: { filter: { pending: 'extension' }, keys: { e: 'decideExtension' } },
  disputes: { filter: { pending: 'dispute' }, keys: { a: 'resolveFindingDispute', w: 'withdrawFinding' } },
  soon: { filter: { standing: 'due-today,due-soon' }, keys: { f: 'flagFinding' } },
  overdue: { filter: { standing: 'overdue' }, keys: { f: 'flagFinding', w: 'withdrawFinding' } },
  lookBack: {
    filter: { lookBack: 'overdue,due-today' },
    keys: { p: 'passLookBack', o: 'reopenFinding', m: 'planLookBack' },
  },
} as const satisfies Readonly<
  Record<string, { readonly filter: LedgerQuery; readonly keys: Readonly<Record<string, Move>> }>
>;
export type FindingQueue = keyof typeof findingQueues;

export const isFindingQueue = (name: QueueName): name is FindingQueue => name in findingQueues;

/** One thing of a queue, as the list beside it shows it. */
export interface QueueItem {
  readonly id: string;
  readonly title: string;
  readonly under: string;
  /** The day that it is due; behind it by how much it is overdue. */
  readonly day: string | null;
  readonly isLate: boolean;
}

export interface Count {
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

const mostEvaluations = 100;
const evaluationsAsked = {
  confirm: { outcomeStatus: 'recorded', limit: mostEvaluations },
  answer: { objection: 'open', limit: mostEvaluations },
} as const;

/** How much stands in each queue, once all are counted; the same figures as the lists behind them. */
export function useQueueCounts(): {
  readonly counts: Readonly<Record<QueueName, Count>> | null;
  readonly failed: UseQueryResult<unknown, Problem> | null;
} {
  const all = useAsk('getLedger', { query: { limit: 1 } });
  const extensions = useAsk('getLedger', { query: { ...findingQueues.extensions.filter, limit: 1 } });
  const disputes = useAsk('getLedger', { query: { ...findingQueues.disputes.filter, limit: 1 } });
  const confirm = useAsk('listEvaluations', { query: evaluationsAsked.confirm });
  const answer = useAsk('listEvaluations', { query: evaluationsAsked.answer });
  const failed = [all, extensions, disputes, confirm, answer].find(({ error }) => error !== null) ?? null;
  const totals = all.data?.totals;
  if (!totals || !extensions.data || !disputes.data || !confirm.data || !answer.data) return { counts: null, failed };
  const exactly = (count: number): Count => ({ count, isMore: false });
  const standing = (...names: readonly string[]) =>
    exactly(sum(totals.standings.filter((one) => names.includes(one.standing))));
  const listed = ({ items, next }: OutputOf<'listEvaluations'>): Count => ({
    count: items.length,
    isMore: next !== null,
  });
  const counts = {
    confirm: listed(confirm.data),
    answer: listed(answer.data),
    verify: exactly(sum(totals.states.filter(({ state }) => state === 'submitted'))),
    extensions: exactly(extensions.data.totals.findings.count),
    disputes: exactly(disputes.data.totals.findings.count),
    soon: standing('due-today', 'due-soon'),
    overdue: standing('overdue'),
    lookBack: exactly(
      sum(totals.lookBacks.filter(({ lookBack }) => lookBack === 'overdue' || lookBack === 'due-today')),
    ),
  };
  return { counts, failed };
}

const sum = (figures: readonly { readonly count: number }[]) => figures.reduce((total, { count }) => total + count, 0);

/** What stands in a queue of findings; those that are due first come first. */
export function useFindingQueue(name: FindingQueue) {
  const t = useFindingWords();
  const pages = useAskPages('getLedger', { query: { ...findingQueues[name].filter, sort: 'dueDate', limit: 100 } });
  const lines = pages.data?.pages.flatMap(({ items }) => items) ?? null;
  const items =
    lines?.map(
      ({ id, number, objectName, description, unit, dueDate, lookBack, standing }): QueueItem => ({
        id,
        title: description,
        under: [number, objectName, unit].filter((part) => part !== null).join(' · '),
        day:
          name === 'lookBack'
            ? (lookBack?.dueDate ?? null)
            : [dueDate, overdueWords(standing, t)].filter((part) => part !== null).join(' · ') || null,
        isLate: standing.kind === 'overdue' || lookBack?.kind === 'overdue',
      }),
    ) ?? null;
  return { items, pages };
}

/** What stands in a queue of evaluations. */
export function useEvaluationQueue(name: 'confirm' | 'answer') {
  const asked = useAsk('listEvaluations', { query: evaluationsAsked[name] });
  const items =
    asked.data?.items.map(
      ({ id, objectName, unit, evaluationYear, grade }): QueueItem => ({
        id,
        title: objectName,
        under: [evaluationYear, unit, grade].filter((part) => part !== null).join(' · '),
        day: null,
        isLate: false,
      }),
    ) ?? null;
  return { items, asked };
}
