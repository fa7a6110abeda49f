import type { RouteObject } from 'react-router';
import { HomePage, homeLoader } from './home-page.tsx';

/** The evaluated unit's pages: from the first one a finding, from there what is done about it, no deeper. */
export const unitRoutes: readonly RouteObject[] = [
  // With the application itself: on a phone this page is why it is opened.
  { index: true, Component: HomePage, loader: homeLoader },
  { path: 'calendar', lazy: async () => ({ Component: (await import('./calendar-page.tsx')).CalendarPage }) },
  {
    path: 'findings/:id',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./finding-page.tsx')).FindingPage }) },
      { path: 'commit', lazy: async () => ({ Component: (await import('./commit-page.tsx')).CommitPage }) },
      { path: 'amend', lazy: async () => ({ Component: (await import('./commit-page.tsx')).AmendPage }) },
      { path: 'report', lazy: async () => ({ Component: (await import('./report-page.tsx')).ReportPage }) },
      { path: 'extension', lazy: async () => ({ Component: (await import('./extension-page.tsx')).ExtensionPage }) },
      { path: 'completion', lazy: async () => ({ Component: (await import('./completion-page.tsx')).CompletionPage }) },
      { path: 'objection', lazy: async () => ({ Component: (await import('./objection-page.tsx')).ObjectionPage }) },
    ],
  },
];
