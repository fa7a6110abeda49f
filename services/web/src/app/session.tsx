import { operationTable } from 'virtual:operation-table';
import type { OperationId, OutputOf } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { ask } from '../api/ask.ts';
import type { Problem } from '../api/problem.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';

export type Session = OutputOf<'getSession'>;
export type Role = Session['principal']['grants'][number]['role'];

const SessionContext = createContext<Session | null>(null);

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
