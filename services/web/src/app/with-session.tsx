import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask } from '../api/ask.ts';
import type { Problem } from '../api/problem.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { type Session, SessionContext } from './session.tsx';

/** Asks once who reads; without an answer nothing is shown. */
export function WithSession({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery<Session, Problem>({
    queryKey: ['getSession'],
    queryFn: ({ signal }) => ask('getSession', {}, { signal }),
    staleTime: 60_000,
  });
  if (error !== null && data === undefined) return <Failure problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Waiting />;
  return <SessionContext value={data}>{children}</SessionContext>;
}
