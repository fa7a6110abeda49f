import type { RouteObject } from 'react-router';

/** One object with its whole story. */
export const objectRoutes: readonly RouteObject[] = [
  { path: ':id', lazy: async () => ({ Component: (await import('./object-page.tsx')).ObjectPage }) },
];
