import { operationTable } from 'virtual:operation-table';
import type { OperationId, OutputOf } from '@bihuan/contract';
import { createContext, useContext } from 'react';

export type Session = OutputOf<'getSession'>;
export type Role = Session['principal']['grants'][number]['role'];

/** First member of the key of the question who reads. */
export const sessionKey = 'getSession';

export const SessionContext = createContext<Session | null>(null);

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
