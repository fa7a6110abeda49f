import { operationTable } from 'virtual:operation-table';
import type { OperationId, OutputOf } from '@bihuan/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { useLocation } from 'react-router';
import { ask } from '../api/ask.ts';
import type { Problem } from '../api/problem.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';

export type Session = OutputOf<'getSession'>;
export type Role = Session['principal']['grants'][number]['role'];

/** First member of the key of the question who reads. */
export const sessionKey = 'getSession';

const SessionContext = createContext<Session | null>(null);

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

/** Who reads. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('outside of a session');
  return session;
}

/** Whether any of the reader's roles may call an operation at all: what would only be refused is not offered. */
export function useMay(): (id: OperationId) => boolean {
  const { principal } = useSession();
  return (id) =>
    principal.kind === 'local-operator' ||
    principal.grants.some(({ role, scope }) => {
      const reach = operationTable[id].roles[role];
      return reach === 'scope' || (reach === 'jurisdiction' && scope.kind === 'jurisdiction');
    });
}

/** The roles in which somebody reads, without doubles. */
export const rolesOf = ({ principal }: Session): readonly Role[] => [
  ...new Set(principal.grants.map(({ role }) => role)),
];
