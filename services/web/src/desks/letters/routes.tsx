import type { RouteObject } from 'react-router';

/** Letters and messages as those see them who receive them. */
export const letterRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./letters-page.tsx')).LettersPage }) },
  { path: ':id', lazy: async () => ({ Component: (await import('./letter-page.tsx')).LetterPage }) },
];
