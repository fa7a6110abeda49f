import type { RouteObject } from 'react-router';

/** Evaluations: all of them, and one. */
export const evaluationRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./list-page.tsx')).ListPage }) },
  { path: ':id', lazy: async () => ({ Component: (await import('./one-page.tsx')).OnePage }) },
];
