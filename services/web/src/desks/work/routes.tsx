import type { RouteObject } from 'react-router';

/** The queues of the performance office. */
export const workRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./work-page.tsx')).WorkPage }) },
];
