import type { RouteObject } from 'react-router';

/** By what days are counted and what is chased. */
export const settingRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./ladders-page.tsx')).LaddersPage }) },
  { path: 'ladders', lazy: async () => ({ Component: (await import('./ladders-page.tsx')).LaddersPage }) },
  { path: 'calendars', lazy: async () => ({ Component: (await import('./calendars-page.tsx')).CalendarsPage }) },
];
