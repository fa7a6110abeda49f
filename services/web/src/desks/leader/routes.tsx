import type { RouteObject } from 'react-router';

/** 领导驾驶舱 */
export const leaderRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./overview-page.tsx')).OverviewPage }) },
];
