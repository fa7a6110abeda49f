import type { RouteObject } from 'react-router';

/** The ledger of findings, and raising findings from a spreadsheet. */
export const ledgerRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./ledger-page.tsx')).LedgerPage }) },
  { path: 'paste', lazy: async () => ({ Component: (await import('./paste-page.tsx')).PastePage }) },
];
