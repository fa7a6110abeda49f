import type { RouteObject } from 'react-router';

/** Bringing in a file: the conversation, and what came of one. */
export const importRoutes: readonly RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('../../parts/office-frame.tsx')).OfficeFrame }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./talk-page.tsx')).TalkPage }) },
      { path: ':kind/:id', lazy: async () => ({ Component: (await import('./one-page.tsx')).OnePage }) },
    ],
  },
];
