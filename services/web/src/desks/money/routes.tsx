import type { RouteObject } from 'react-router';

/** The budget office's pages: the table, and one line of it, which lies over the table where it was reached from there. */
export const moneyRoutes: readonly RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import('./desk.tsx')).MoneyDesk }),
    children: [{ index: true }, { path: 'lines/:id' }],
  },
];
