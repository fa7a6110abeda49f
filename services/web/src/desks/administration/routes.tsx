import type { RouteObject } from 'react-router';

/** Who is let in, as what, and how. */
export const administrationRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./accounts-page.tsx')).AccountsPage }) },
  {
    path: 'accounts/new',
    lazy: async () => ({ Component: (await import('./open-account-page.tsx')).OpenAccountPage }),
  },
  { path: 'accounts/:id', lazy: async () => ({ Component: (await import('./account-page.tsx')).AccountPage }) },
  { path: 'rules', lazy: async () => ({ Component: (await import('./rules-page.tsx')).RulesPage }) },
  { path: 'deputies', lazy: async () => ({ Component: (await import('./deputies-page.tsx')).DeputiesPage }) },
  { path: 'health', lazy: async () => ({ Component: (await import('./health-page.tsx')).HealthPage }) },
  { path: 'tokens', lazy: async () => ({ Component: (await import('./tokens-page.tsx')).TokensPage }) },
];
