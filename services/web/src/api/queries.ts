import { operationTable } from 'virtual:operation-table';
import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import {
  type InfiniteData,
  keepPreviousData,
  queryOptions,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { useAsOf } from '../app/moment.ts';
import { ask } from './ask.ts';
import { client } from './client.ts';
import { Problem } from './problem.ts';

type Asked = { readonly params?: unknown; readonly query?: Readonly<Record<string, unknown>> };

/** The request with the moment that the screen shows, where the operation can be asked for one. */
const atMoment = <Id extends OperationId>(id: Id, request: RequestOf<Id>, asOf: string | null): RequestOf<Id> =>
  asOf === null || !operationTable[id].asOf
    ? request
    : ({ ...(request as Asked), query: { ...(request as Asked).query, asOf } } as RequestOf<Id>);

function question<Id extends OperationId>(id: Id, request: RequestOf<Id>, asOf: string | null) {
  const asked = atMoment(id, request, asOf);
  return queryOptions<OutputOf<Id>, Problem>({
    queryKey: [id, asked],
    queryFn: ({ signal }) => ask(id, asked, { signal }),
  });
}

interface AskedHow<Output> {
  readonly enabled?: boolean;
  readonly everyMs?: (answer: Output | undefined) => number | false;
}

/**
 * A question of the contract at the moment that the screen shows; the answer before stays while the next one is on its way. `everyMs` asks
 * again while something is under way.
 */
export function useAsk<Id extends OperationId>(
  id: Id,
  request: RequestOf<Id>,
  { enabled = true, everyMs }: AskedHow<OutputOf<Id>> = {},
): UseQueryResult<OutputOf<Id>, Problem> {
  return useQuery<OutputOf<Id>, Problem>({
    ...question(id, request, useAsOf()),
    enabled,
    refetchInterval: (query) => everyMs?.(query.state.data) ?? false,
    placeholderData: keepPreviousData as never,
  });
}

/** Asks what a page is about to ask by `useAsk`, while that page waits for who reads: the two need not wait for each other. */
export function askAhead<Id extends OperationId>(
  id: Id,
  request: RequestOf<Id>,
  { asOf }: { readonly asOf: string | null },
): void {
  // Whoever waits for it hears that it failed.
  void client.query(question(id, request, asOf)).catch(() => {});
}

type Paged = { readonly next: string | null };

/** A list page by page; `fetchNextPage` brings what follows. */
export function useAskPages<Id extends OperationId>(
  id: OutputOf<Id> extends Paged ? Id : never,
  request: RequestOf<Id>,
): UseInfiniteQueryResult<InfiniteData<OutputOf<Id>>, Problem> {
  const asked = atMoment(id as Id, request, useAsOf());
  return useInfiniteQuery<OutputOf<Id>, Problem, InfiniteData<OutputOf<Id>>, readonly unknown[], string | null>({
    queryKey: [id, 'pages', asked],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...(asked as Asked).query, ...(pageParam !== null && { cursor: pageParam }) };
      return ask(id as Id, { ...(asked as Asked), query } as RequestOf<Id>, { signal });
    },
    initialPageParam: null,
    getNextPageParam: (page) => (page as Paged).next,
    placeholderData: keepPreviousData as never,
  });
}

type ItemOf<Id extends OperationId> = OutputOf<Id> extends { readonly items: readonly (infer Item)[] } ? Item : never;

const mostOfAPage = 1000;

/** A whole list, however many pages it takes: for what is chosen from, and for names. */
export function useAskAll<Id extends OperationId>(
  id: OutputOf<Id> extends Paged ? Id : never,
  query: Readonly<Record<string, unknown>>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<readonly ItemOf<Id>[], Problem> {
  const asOf = useAsOf();
  return useQuery<readonly ItemOf<Id>[], Problem>({
    queryKey: [id, 'all', query, operationTable[id as Id].asOf ? asOf : null],
    queryFn: async ({ signal }) => {
      const items: ItemOf<Id>[] = [];
      let cursor: string | null = null;
      do {
        const page: object = { ...query, limit: mostOfAPage, ...(cursor !== null && { cursor }) };
        const asked = atMoment(id as Id, { query: page } as RequestOf<Id>, asOf);
        const answer = (await ask(id as Id, asked, { signal })) as Paged & { readonly items: readonly ItemOf<Id>[] };
        items.push(...answer.items);
        cursor = answer.next;
      } while (cursor !== null);
      return items;
    },
    enabled,
    placeholderData: keepPreviousData as never,
  });
}

export interface Command<Id extends OperationId> {
  readonly request: RequestOf<Id>;
  /**
   * The revision that was seen, null where nothing was there yet; a change in between is then a conflict instead of being overwritten. Left
   * out: whatever is there.
   */
  readonly ifMatch?: string | null;
  /** Of the intention, where it is kept longer than the page that sends it is open. */
  readonly key?: string;
}

type Send = <Id extends OperationId>(id: Id, command: Command<Id>) => Promise<OutputOf<Id>>;

/**
 * Sends commands with one key for each intention: the same request sent again, after a lost answer or a double click, has one effect. Once
 * what somebody meant to do is done (`settle`), the same request is another intention. Whoever was shown what others did meanwhile, and sends
 * again, has seen it.
 */
export function useIntentions(): { readonly send: Send; readonly settle: () => void } {
  const keys = useRef(new Map<string, string>()).current;
  const told = useRef(new Map<string, string>()).current;
  const send: Send = async (id, { request, ifMatch, key: known }) => {
    const of = JSON.stringify([id, request]);
    const key = known ?? keys.get(of) ?? newKey();
    keys.set(of, key);
    const seen = JSON.stringify([id, (request as Asked).params, ifMatch]);
    const revision = told.get(seen) ?? ifMatch;
    try {
      return await ask(id, request, {
        ...(revision !== undefined && { ifMatch: revision }),
        ...(operationTable[id].idempotent && { idempotencyKey: key }),
      });
    } catch (error) {
      const last = error instanceof Problem ? error.document.meanwhile?.at(-1)?.revision : undefined;
      if (last !== undefined) told.set(seen, last);
      throw error;
    }
  };
  return { send, settle: () => keys.clear() };
}

/** A command of the contract, sent as an intention. What is on the screen is asked for again afterwards. */
export function useCommand<Id extends OperationId>(id: Id): UseMutationResult<OutputOf<Id>, Problem, Command<Id>> {
  const client = useQueryClient();
  const { send, settle } = useIntentions();
  return useMutation<OutputOf<Id>, Problem, Command<Id>>({
    mutationFn: (command) => send(id, command),
    onSuccess: () => {
      settle();
      // Whoever sent it hears of it first: what is fetched again may take away the form that it was sent with.
      void client.invalidateQueries();
    },
    onError: ({ document }) => {
      // Whoever is shown what others did meanwhile, and sends again, sends it to what has become of it.
      if (document.code === 'conflict.stale-revision') void client.invalidateQueries();
    },
  });
}

/** Also on plain http, where `crypto.randomUUID` is not there. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
