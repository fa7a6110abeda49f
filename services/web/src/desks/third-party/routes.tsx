import type { RouteObject } from 'react-router';

/** The pages of a third party that evaluates. */
export const thirdPartyRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./assignments-page.tsx')).AssignmentsPage }) },
  { path: ':id', lazy: async () => ({ Component: (await import('./assignment-page.tsx')).AssignmentPage }) },
];
