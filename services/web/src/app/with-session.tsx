import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue } from 'react';
import { useLocation } from 'react-router';
import { ask } from '../api/ask.ts';
import { client } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { type Session, SessionContext, sessionKey } from './session.tsx';

/** Who reads. Whatever was asked by somebody else who read here before is forgotten. */
const whoReads = queryOptions<Session, Problem>({
  queryKey: [sessionKey],
  queryFn: async ({ signal }) => {
    const before = client.getQueryData<Session>([sessionKey]);
    const session = await ask('getSession', {}, { signal });
    if (before !== undefined && before.principal.id !== session.principal.id)
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey });
    return session;
  },
  staleTime: 60_000,
});

/** Asks who reads while the page that waits for it is still being put up. */
export const askWhoReads = () => void client.query(whoReads).catch(() => {});

/**
 * Asks who reads, and again whenever somebody comes back to the page; before the first answer nothing is shown. While the session is over
 * the page stays as it is and says so.
 */
export function WithSession({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery({ ...whoReads, refetchOnWindowFocus: 'always' });
  // Deferred, the whole page is put up piece by piece instead of in one go that answers nobody.
  const session = useDeferredValue(data);
  if (session === undefined)
    return error === null ? <Waiting /> : <Failure problem={error} onRetry={() => void refetch()} />;
  return (
    <SessionContext key={session.principal.id} value={session}>
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
