import type { RouteObject } from 'react-router';

/** Pages of one finding, and where findings are raised. */
export const findingRoutes: readonly RouteObject[] = [
  { path: 'new', lazy: async () => ({ Component: (await import('./new-page.tsx')).NewFindingPage }) },
  { path: ':id', lazy: async () => ({ Component: (await import('./finding-page.tsx')).FindingPage }) },
];
