import type { RouteObject } from 'react-router';
import './rules.css';

/** What rules do and what came of them: each page is its own address below `/money`. */
const page = (path: string, load: NonNullable<RouteObject['lazy']>): RouteObject => ({ path, lazy: load });

/** `/money/rules` and below, `/money/what-if`, `/money/contradictions`, `/money/results`. */
export const rulesRoutes: readonly RouteObject[] = [
  page('rules', async () => ({ Component: (await import('./library/library-page.tsx')).LibraryPage })),
  page('rules/:id', async () => ({ Component: (await import('./library/rule-set-page.tsx')).RuleSetPage })),
  page('rules/:id/versions/:version', async () => ({
    Component: (await import('./library/version-page.tsx')).VersionPage,
  })),
  page('rules/:id/draft', async () => ({ Component: (await import('./editor/editor-page.tsx')).EditorPage })),
  page('what-if', async () => ({ Component: (await import('./what-if/what-if-page.tsx')).WhatIfPage })),
  page('results', async () => ({ Component: (await import('./results/results-page.tsx')).ResultsPage })),
  page('contradictions', async () => ({
    Component: (await import('./contradictions/contradictions-page.tsx')).ContradictionsPage,
  })),
];
