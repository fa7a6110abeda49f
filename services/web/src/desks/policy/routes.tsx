import type { RouteObject } from 'react-router';

/** Policy changes: what outcomes led to. */
export const policyRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./list-page.tsx')).ListPage }) },
  { path: 'new', lazy: async () => ({ Component: (await import('./propose-page.tsx')).ProposePage }) },
  { path: ':id', lazy: async () => ({ Component: (await import('./change-page.tsx')).ChangePage }) },
];
