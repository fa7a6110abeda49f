import { type BihuanEvent, grantText, inWords, type Language, type Scope } from '@bihuan/domain';
import { type DataOf, part, reasoned, type Words } from './phrases.ts';
import type { NamesThen } from './words.ts';

type Access =
  | 'AccountOpened'
  | 'RoleGranted'
  | 'RoleWithdrawn'
  | 'AccountDisabled'
  | 'AccountEnabled'
  | 'PasswordChanged'
  | 'TotpConfirmed'
  | 'TotpReset'
  | 'AccountUnlocked'
  | 'AccountHandedOver'
  | 'SessionsRevoked'
  | 'SessionStarted'
  | 'SessionEnded'
  | 'TokenCreated'
  | 'TokenRevoked'
  | 'TokenHandedOver'
  | 'SignInNameSet'
  | 'SignInPasswordSet'
  | 'SignInTotpSet'
  | 'SignInOpenIdLinked'
  | 'NameClaimed'
  | 'SignInRulesSet'
  | 'WriteLevelRaised'
  | 'TurnTaken'
  | 'TurnEnded'
  | 'CalendarFeedMade'
  | 'CalendarFeedRevoked'
  | 'CalendarFeedsAllowed';

function scopeText(scope: Scope, { object, organisation }: NamesThen, language: Language): string {
  if (scope.kind === 'jurisdiction') return language === 'zh' ? '全辖区' : 'the whole jurisdiction';
  return (scope.kind === 'organisation' ? organisation(scope.id) : object(scope.id)) ?? scope.id;
}

/** Sentences about accounts, roles, sessions and tokens, and about turns that replicas take. No name, no hash and no secret is in them: those can be deleted, these cannot. */
export const accessSentences: {
  readonly [Type in Access]: (data: DataOf<Extract<BihuanEvent['type'], Type>>, names: NamesThen) => Words;
} = {
  AccountOpened: ({ personId }) => ({ zh: `为 ${personId} 开立账户`, en: `Account opened for ${personId}` }),
  RoleGranted: ({ role, scope, from, until, reason }, names) =>
    reasoned(
      `自 ${from} 起${part(until, (day) => `至 ${day} 止`)}授予角色“${inWords('role', role, 'zh')}”（${scopeText(scope, names, 'zh')}）`,
      `Role “${inWords('role', role, 'en')}” within ${scopeText(scope, names, 'en')} granted from ${from}${part(until, (day) => ` to ${day}`)}`,
      reason,
    ),
  RoleWithdrawn: ({ reason }) => reasoned('收回角色', 'Role withdrawn', reason),
  AccountDisabled: ({ reason }) => reasoned('停用账户', 'Account disabled', reason),
  AccountEnabled: ({ reason }) => reasoned('启用账户', 'Account enabled', reason),
  PasswordChanged: ({ mustChange }) => ({
    zh: mustChange ? '由他人设定密码，下次登录须修改' : '修改密码',
    en: mustChange ? 'Password set by somebody else, to be changed at the next sign-in' : 'Password changed',
  }),
  TotpConfirmed: () => ({ zh: '启用动态验证码', en: 'Second factor confirmed' }),
  TotpReset: ({ reason }) => reasoned('重置动态验证码', 'Second factor reset', reason),
  AccountUnlocked: ({ reason }) => reasoned('解除登录锁定', 'Account unlocked', reason),
  AccountHandedOver: ({ successorId, posts, standsFor, findings, tokens, reason }) =>
    reasoned(
      `离任移交给 ${successorId}：任职 ${posts.length} 项、代理 ${standsFor.length} 项、问题 ${findings.length} 个、令牌 ${tokens.length} 个`,
      `Handed over to ${successorId}: ${posts.length} posts, ${standsFor.length} deputies, ${findings.length} findings, ${tokens.length} tokens`,
      reason,
    ),
  SessionsRevoked: ({ reason }) => reasoned('结束此前的全部登录', 'All sessions until here revoked', reason),
  SessionStarted: ({ factors }) => ({
    zh: `登录（${factors.map((factor) => inWords('factor', factor, 'zh')).join('、')}）`,
    en: `Signed in (${factors.map((factor) => inWords('factor', factor, 'en')).join(', ')})`,
  }),
  SessionEnded: () => ({ zh: '退出登录', en: 'Signed out' }),
  TokenCreated: ({ name, grants, expiresOn }) => ({
    zh: `为“${name}”创建令牌，有效至 ${expiresOn}：${grants.map(grantText).join('、')}`,
    en: `Token created for “${name}”, valid until ${expiresOn}: ${grants.map(grantText).join(', ')}`,
  }),
  TokenRevoked: ({ reason }) => reasoned('撤销令牌', 'Token revoked', reason),
  TokenHandedOver: ({ keeperId, reason }) =>
    reasoned(`令牌移交给 ${keeperId}`, `Token handed over to ${keeperId}`, reason),
  SignInNameSet: () => ({ zh: '设定用户名', en: 'Sign-in name set' }),
  SignInPasswordSet: () => ({ zh: '设定密码', en: 'Password set' }),
  SignInTotpSet: () => ({ zh: '设定动态验证码密钥', en: 'Secret of the second factor set' }),
  SignInOpenIdLinked: ({ issuer }) => ({ zh: `关联统一身份认证 ${issuer}`, en: `Linked to the provider ${issuer}` }),
  NameClaimed: ({ personId }) => ({ zh: `${personId} 占用用户名`, en: `Sign-in name claimed by ${personId}` }),
  CalendarFeedMade: ({ on }) => ({ zh: `${on} 生成日历订阅地址`, en: `Address for a calendar made on ${on}` }),
  CalendarFeedRevoked: ({ on }) => ({ zh: `${on} 停用日历订阅地址`, en: `Address for a calendar revoked on ${on}` }),
  CalendarFeedsAllowed: ({ isAllowed, reason }) =>
    reasoned(
      isAllowed ? '启用日历订阅' : '不再启用日历订阅',
      isAllowed ? 'Calendars may subscribe' : 'Calendars may not subscribe any more',
      reason,
    ),
  SignInRulesSet: ({ asksTotp, idleMinutes, longestMinutes }) => ({
    zh: `设定登录规则：${asksTotp ? '要求' : '不要求'}动态验证码，无操作 ${idleMinutes} 分钟退出，最长 ${longestMinutes} 分钟`,
    en: `Rules of signing in set: second factor ${asksTotp ? 'asked for' : 'not asked for'}, over after ${idleMinutes} idle minutes or ${longestMinutes} in all`,
  }),
  WriteLevelRaised: ({ level, release }) => ({
    zh: `写入级别提高到 ${level}（版本 ${release}）`,
    en: `Write level raised to ${level} (release ${release})`,
  }),
  TurnTaken: ({ holder }) => ({ zh: `轮到副本 ${holder}`, en: `Turn taken by replica ${holder}` }),
  TurnEnded: ({ holder }) => ({ zh: `副本 ${holder} 让出轮次`, en: `Turn ended by replica ${holder}` }),
};
