import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { ForOffices } from '../../app/for-offices.tsx';

const MessagesPage = lazy(async () => ({ default: (await import('./messages-page.tsx')).MessagesPage }));

/** Letters and messages as those see them who receive them. */
export const letterRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./letters-page.tsx')).LettersPage }) },
  { path: ':id', lazy: async () => ({ Component: (await import('./letter-page.tsx')).LetterPage }) },
];

/** The messages of an office, which has its letters elsewhere; whoever receives letters reads both in one place. */
export const inboxRoutes: readonly RouteObject[] = [
  {
    index: true,
    element: (
      <ForOffices elsewhere={(_, members) => `/letters?${new URLSearchParams([['show', 'messages'], ...members])}`}>
        <MessagesPage />
      </ForOffices>
    ),
  },
];
