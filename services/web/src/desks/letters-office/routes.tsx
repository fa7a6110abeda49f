import type { RouteObject } from 'react-router';

/** Letters that go out, and the register of their numbers. */
export const outgoingRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./outgoing-page.tsx')).OutgoingPage }) },
  { path: 'register', lazy: async () => ({ Component: (await import('./register-page.tsx')).RegisterPage }) },
];
