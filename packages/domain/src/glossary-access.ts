import type { AccessKind } from './access/access-kinds.ts';
import type { Role } from './access/roles.ts';
import type { Terms } from './glossary-terms.ts';
import type { Factor } from './session/events.ts';

/** What somebody acts as. */
export const role: Terms<Role> = {
  'performance-office': { zh: '绩效科', en: 'performance office' },
  'budget-office': { zh: '预算科', en: 'budget office' },
  'business-office': { zh: '业务科', en: 'business office' },
  'supervising-department': { zh: '主管部门', en: 'supervising department' },
  'evaluated-unit': { zh: '被评价单位', en: 'evaluated unit' },
  'third-party': { zh: '第三方机构', en: 'third party' },
  auditor: { zh: '审计', en: 'auditor' },
  'head-of-finance': { zh: '局领导', en: 'head of finance' },
  administrator: { zh: '系统管理员', en: 'administrator' },
  scheduler: { zh: '催办系统', en: 'scheduler' },
};

/** What left a line in the record of access. */
export const accessKind: Terms<AccessKind> = {
  read: { zh: '查看', en: 'saw' },
  refused: { zh: '请求被拒绝', en: 'was refused' },
  'signed-in': { zh: '登录', en: 'signed in' },
  'signed-out': { zh: '退出', en: 'signed out' },
  'sign-in-refused': { zh: '登录被拒绝', en: 'was refused to sign in' },
  'link-opened': { zh: '打开办理链接', en: 'opened a link' },
  'link-refused': { zh: '办理链接被拒绝', en: 'was refused by a link' },
  'left-out': { zh: '未逐条记录的匿名请求', en: 'requests of unknown people that were only counted' },
  removed: { zh: '按期限清理的日志', en: 'days removed by rule' },
};

/** How somebody has shown who they are. */
export const factor: Terms<Factor> = {
  password: { zh: '密码', en: 'password' },
  totp: { zh: '动态验证码', en: 'code of the device' },
  openid: { zh: '统一身份认证', en: 'identity provider' },
  'set-up': { zh: '初始设置', en: 'first start' },
  chosen: { zh: '演示选用', en: 'chosen in the demonstration' },
};
