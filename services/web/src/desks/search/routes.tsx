import type { RouteObject } from 'react-router';

/** Whatever has a name or a number. */
export const searchRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./search-page.tsx')).SearchPage }) },
];
