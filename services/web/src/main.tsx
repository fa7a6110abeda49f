import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Problem } from './api/problem.ts';
import { Broken, NotHere } from './app/not-here.tsx';
import { desks } from './app/pages.ts';
import { sessionKey } from './app/session.tsx';
import { Shell } from './app/shell.tsx';
import { StartPage } from './app/start-page.tsx';
import { WithSession } from './app/with-session.tsx';
import { startLanguage } from './i18n/language.ts';
import { WithLanguage } from './i18n/with-language.tsx';
import { WithMoneyUnit } from './parts/money.tsx';
import { Waiting } from './parts/waiting.tsx';
import './styles.css';

/** Whoever is told that the session is over asks for it again, so that the whole page says so, once. */
function sessionMayBeOver(error: Error): void {
  if (error instanceof Problem && error.isSessionOver && client.getQueryState([sessionKey])?.error === null)
    void client.invalidateQueries({ queryKey: [sessionKey] });
}

const client: QueryClient = new QueryClient({
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

const router = createBrowserRouter(
  [
    {
      hydrateFallbackElement: <Waiting />,
      element: (
        <WithSession>
          <Shell />
        </WithSession>
      ),
      children: [
        { index: true, element: <StartPage /> },
        ...desks.map(({ path, routes }) => ({ path, errorElement: <Broken />, children: [...routes] })),
        { path: '*', element: <NotHere /> },
      ],
    },
  ],
  { basename: '/desk' },
);

await startLanguage();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <WithLanguage>
      <QueryClientProvider client={client}>
        <WithMoneyUnit>
          <RouterProvider router={router} />
        </WithMoneyUnit>
      </QueryClientProvider>
    </WithLanguage>
  </StrictMode>,
);
