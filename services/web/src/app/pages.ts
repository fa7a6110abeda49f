import type { OperationId } from '@bihuan/contract';
import type { RouteObject } from 'react-router';
import { departmentRoutes } from '../desks/department/routes.tsx';
import { letterRoutes } from '../desks/letters/routes.tsx';
import { moneyRoutes } from '../desks/money/routes.tsx';
import { thirdPartyRoutes } from '../desks/third-party/routes.tsx';
import { unitRoutes } from '../desks/unit/routes.tsx';
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
  /** In the navigation of these alone, whoever else may ask the question; left out: of all. */
  readonly onlyFor?: readonly Role[];
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
    path: 'mine',
    words: { zh: '我的事项', en: 'Mine' },
    asks: 'listFindings',
    homeOf: ['evaluated-unit'],
    onlyFor: ['evaluated-unit'],
    routes: unitRoutes,
  },
  {
    path: 'units',
    words: { zh: '所属单位', en: 'Units' },
    asks: 'listFindings',
    homeOf: ['supervising-department'],
    onlyFor: ['supervising-department'],
    routes: departmentRoutes,
  },
  {
    path: 'assignments',
    words: { zh: '承担的评价', en: 'Assignments' },
    asks: 'listEvaluations',
    homeOf: ['third-party'],
    onlyFor: ['third-party'],
    routes: thirdPartyRoutes,
  },
  {
    path: 'letters',
    words: { zh: '文书和消息', en: 'Letters' },
    asks: 'listLetters',
    homeOf: [],
    onlyFor: ['evaluated-unit', 'supervising-department'],
    routes: letterRoutes,
  },
];
