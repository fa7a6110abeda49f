import type { RouteObject } from 'react-router';

/** The supervising department's page. */
export const departmentRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./units-page.tsx')).UnitsPage }) },
];
