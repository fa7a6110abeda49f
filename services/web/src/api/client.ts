import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { sessionKey } from '../app/session.tsx';
import { Problem } from './problem.ts';

/** Whoever is told that the session is over asks for it again, so that the whole page says so, once. */
function sessionMayBeOver(error: Error): void {
  if (error instanceof Problem && error.isSessionOver && client.getQueryState([sessionKey])?.error === null)
    void client.invalidateQueries({ queryKey: [sessionKey] });
}

/** The answers of this page. */
export const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: sessionMayBeOver }),
  mutationCache: new MutationCache({ onError: sessionMayBeOver }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      // What was refused stays refused; what was not answered may be a bad line.
      retry: (failures, error) => error instanceof Problem && error.document.status === 0 && failures < 2,
    },
  },
});
