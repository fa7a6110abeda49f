import type { RouteObject } from 'react-router';

/** The budget office's pages. */
export const moneyRoutes: readonly RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('../../parts/office-frame.tsx')).OfficeFrame }),
    children: [{ index: true, lazy: async () => ({ Component: (await import('./table-page.tsx')).TablePage }) }],
  },
];
