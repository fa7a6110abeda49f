import type { OperationId } from '@bihuan/contract';
import type { RouteObject } from 'react-router';
import { administrationRoutes } from '../desks/administration/routes.tsx';
import { auditRoutes } from '../desks/audit/routes.tsx';
import { departmentRoutes } from '../desks/department/routes.tsx';
import { evaluationRoutes } from '../desks/evaluations/routes.tsx';
import { findingRoutes } from '../desks/findings/routes.tsx';
import { importRoutes } from '../desks/import/routes.tsx';
import { leaderRoutes } from '../desks/leader/routes.tsx';
import { ledgerRoutes } from '../desks/ledger/routes.tsx';
import { inboxRoutes, letterRoutes } from '../desks/letters/routes.tsx';
import { outgoingRoutes } from '../desks/letters-office/routes.tsx';
import { moneyRoutes } from '../desks/money/routes.tsx';
import { objectRoutes } from '../desks/objects/routes.tsx';
import { organisationRoutes } from '../desks/organisations/routes.tsx';
import { policyRoutes } from '../desks/policy/routes.tsx';
import { reminderRoutes } from '../desks/reminders/routes.tsx';
import { rulesRoutes } from '../desks/rules/routes.tsx';
import { searchRoutes } from '../desks/search/routes.tsx';
import { settingRoutes } from '../desks/settings/routes.tsx';
import { thirdPartyRoutes } from '../desks/third-party/routes.tsx';
import { unitRoutes } from '../desks/unit/routes.tsx';
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
    path: 'overview',
    words: { zh: '总览', en: 'Overview' },
    asks: 'getResultApplication',
    homeOf: ['head-of-finance'],
    routes: leaderRoutes,
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
  {
    path: 'work',
    words: { zh: '今日工作', en: 'Work' },
    asks: 'verifyCompletion',
    homeOf: ['performance-office'],
    routes: workRoutes,
  },
  { path: 'import', words: { zh: '导入', en: 'Import' }, asks: 'listImports', homeOf: [], routes: importRoutes },
  {
    path: 'money',
    words: { zh: '预算挂钩', en: 'Money' },
    asks: 'listAllocations',
    homeOf: ['budget-office'],
    routes: [...moneyRoutes, ...rulesRoutes],
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
    path: 'inbox',
    words: { zh: '消息', en: 'Messages' },
    asks: 'listInbox',
    homeOf: [],
    onlyFor: ['performance-office', 'budget-office', 'business-office', 'head-of-finance', 'auditor'],
    routes: inboxRoutes,
  },
  {
    path: 'policy',
    words: { zh: '政策调整', en: 'Policies' },
    asks: 'listPolicyChanges',
    homeOf: ['business-office'],
    routes: policyRoutes,
  },
  {
    path: 'administration',
    words: { zh: '账户与权限', en: 'Accounts' },
    asks: 'listAccounts',
    homeOf: ['administrator'],
    routes: administrationRoutes,
  },
  {
    path: 'organisations',
    words: { zh: '单位与联系人', en: 'Organisations' },
    asks: 'registerOrganisation',
    homeOf: [],
    hidden: true,
    routes: organisationRoutes,
  },
  {
    path: 'findings',
    words: { zh: '问题', en: 'Findings' },
    asks: 'getFinding',
    homeOf: [],
    hidden: true,
    routes: findingRoutes,
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
  {
    path: 'settings',
    words: { zh: '阶梯与日历', en: 'Calendars' },
    asks: 'listLadders',
    homeOf: [],
    routes: settingRoutes,
  },
];
