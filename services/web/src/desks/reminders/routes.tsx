import type { RouteObject } from 'react-router';

/** What is sent to whom, and what sends it. */
export const reminderRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./reminders-page.tsx')).RemindersPage }) },
];
