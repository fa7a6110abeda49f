import type { OperationId } from '@bihuan/contract';
import type { RouteObject } from 'react-router';
import { findingRoutes } from '../desks/findings/routes.tsx';
import { ledgerRoutes } from '../desks/ledger/routes.tsx';
import { outgoingRoutes } from '../desks/letters-office/routes.tsx';
import { moneyRoutes } from '../desks/money/routes.tsx';
import { reminderRoutes } from '../desks/reminders/routes.tsx';
import { settingRoutes } from '../desks/settings/routes.tsx';
import { workRoutes } from '../desks/work/routes.tsx';
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
    path: 'work',
    words: { zh: '今日工作', en: 'Work' },
    asks: 'verifyCompletion',
    homeOf: ['performance-office'],
    routes: workRoutes,
  },
  {
    path: 'findings',
    words: { zh: '问题', en: 'Findings' },
    asks: 'getFinding',
    homeOf: [],
    hidden: true,
    routes: findingRoutes,
  },
  { path: 'ledger', words: { zh: '整改台账', en: 'Ledger' }, asks: 'getLedger', homeOf: [], routes: ledgerRoutes },
  {
    path: 'outgoing',
    words: { zh: '发文', en: 'Letters' },
    asks: 'listLetterRegister',
    homeOf: [],
    routes: outgoingRoutes,
  },
  {
    path: 'reminders',
    words: { zh: '催办', en: 'Reminders' },
    asks: 'listReminders',
    homeOf: [],
    routes: reminderRoutes,
  },
  {
    path: 'settings',
    words: { zh: '阶梯与日历', en: 'Ladders and calendars' },
    asks: 'listLadders',
    homeOf: [],
    routes: settingRoutes,
  },
];
