import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ask } from '../api/ask.ts';
import type { Problem } from '../api/problem.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { type Session, SessionContext, sessionKey } from './session.tsx';

/**
 * Asks who reads, and again whenever somebody comes back to the page; before the first answer nothing is shown. While the session is over
 * the page stays as it is and says so. Whatever was asked by somebody else who read here before is forgotten.
 */
export function WithSession({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery<Session, Problem>({
    queryKey: [sessionKey],
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<Session>([sessionKey]);
      const session = await ask('getSession', {}, { signal });
      if (before !== undefined && before.principal.id !== session.principal.id)
        client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey });
      return session;
    },
    staleTime: 60_000,
    refetchOnWindowFocus: 'always',
  });
  if (data === undefined)
    return error === null ? <Waiting /> : <Failure problem={error} onRetry={() => void refetch()} />;
  return (
    <SessionContext key={data.principal.id} value={data}>
      {error?.isSessionOver === true && <SessionOver problem={error} />}
      {children}
    </SessionContext>
  );
}

function SessionOver({ problem }: { readonly problem: Problem }) {
  // The way back leads to the page that is shown now.
  const { key } = useLocation();
  return (
    <div className="session-over">
      <Failure key={key} problem={problem} />
    </div>
  );
}
