import type { OperationId } from '@bihuan/contract';
import type { RouteObject } from 'react-router';
import { auditRoutes } from '../desks/audit/routes.tsx';
import { evaluationRoutes } from '../desks/evaluations/routes.tsx';
import { importRoutes } from '../desks/import/routes.tsx';
import { moneyRoutes } from '../desks/money/routes.tsx';
import { objectRoutes } from '../desks/objects/routes.tsx';
import { searchRoutes } from '../desks/search/routes.tsx';
import type { Role } from './session.tsx';

/** One entry of the navigation and the pages behind it. */
export interface Desk {
  /** First part of the address below `/desk/`. */
  readonly path: string;
  readonly words: { readonly zh: string; readonly en: string };
  /** Shown to whom this question answers. */
  readonly asks: OperationId;
  /** Roles that begin their day here. */
  readonly homeOf: readonly Role[];
  /** Not in the navigation: reached from other pages. */
  readonly hidden?: true;
  /** The pages, loaded when they are opened: `index` and whatever lies below. */
  readonly routes: readonly RouteObject[];
}

/** Every desk, in the order of the navigation. */
export const desks: readonly Desk[] = [
  {
    path: 'money',
    words: { zh: '预算挂钩', en: 'Money' },
    asks: 'listAllocations',
    homeOf: ['budget-office'],
    routes: moneyRoutes,
  },
  {
    path: 'import',
    words: { zh: '导入', en: 'Import' },
    asks: 'listImports',
    homeOf: [],
    routes: importRoutes,
  },
  {
    path: 'evaluations',
    words: { zh: '绩效评价', en: 'Evaluations' },
    asks: 'listEvaluations',
    homeOf: [],
    routes: evaluationRoutes,
  },
  {
    path: 'audit',
    words: { zh: '审计', en: 'Audit' },
    asks: 'getVerification',
    homeOf: ['auditor'],
    routes: auditRoutes,
  },
  {
    path: 'objects',
    words: { zh: '项目', en: 'Objects' },
    asks: 'getObject',
    homeOf: [],
    hidden: true,
    routes: objectRoutes,
  },
  {
    path: 'search',
    words: { zh: '搜索', en: 'Search' },
    asks: 'listObjects',
    homeOf: [],
    hidden: true,
    routes: searchRoutes,
  },
];
