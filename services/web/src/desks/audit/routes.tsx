import type { RouteObject } from 'react-router';

/** Whoever audits: any object as of any day, who saw and did what, whether the record is whole. */
export const auditRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./audit-page.tsx')).AuditPage }) },
];
