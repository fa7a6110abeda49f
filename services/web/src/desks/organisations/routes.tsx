import type { RouteObject } from 'react-router';

/** Units, departments and third parties, what became of them, and who is to be reached there. */
export const organisationRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./list-page.tsx')).OrganisationsPage }) },
  { path: ':id', lazy: async () => ({ Component: (await import('./one-page.tsx')).OrganisationPage }) },
];
