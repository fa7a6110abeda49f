import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { ForOffices } from '../../app/for-offices.tsx';

const FindingPage = lazy(async () => ({ default: (await import('./finding-page.tsx')).FindingPage }));

/** Pages of one finding, and where findings are raised. */
export const findingRoutes: readonly RouteObject[] = [
  { path: 'new', lazy: async () => ({ Component: (await import('./new-page.tsx')).NewFindingPage }) },
  {
    path: ':id',
    element: (
      <ForOffices elsewhere={(id, members) => `/mine/findings/${encodeURIComponent(id)}?${members}`}>
        <FindingPage />
      </ForOffices>
    ),
  },
];
