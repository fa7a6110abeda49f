import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { client } from './api/client.ts';
import { Broken, NotHere } from './app/not-here.tsx';
import { desks } from './app/pages.ts';
import { Shell } from './app/shell.tsx';
import { StartPage } from './app/start-page.tsx';
import { askWhoReads, WithSession } from './app/with-session.tsx';
import { startLanguage } from './i18n/language.ts';
import { WithLanguage } from './i18n/with-language.tsx';
import { WithMoneyUnit } from './parts/money.tsx';
import { Waiting } from './parts/waiting.tsx';
import './styles.css';

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
askWhoReads();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const drawn = createRoot(root);
// In pieces too.
startTransition(() =>
  drawn.render(
    <StrictMode>
      <WithLanguage>
        <QueryClientProvider client={client}>
          <WithMoneyUnit>
            <RouterProvider router={router} />
          </WithMoneyUnit>
        </QueryClientProvider>
      </WithLanguage>
    </StrictMode>,
  ),
);
