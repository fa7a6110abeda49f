import type { RefusalEntry } from './catalogue.ts';

const askAdministrator = {
  zh: '请联系管理员。',
  en: 'Ask the administrator.',
};

/** Refusals of whoever wants in, and of what accounts, roles and tokens may be. */
export const accessRefusals = {
  'principal.unknown': {
    kind: 'unauthenticated',
    text: { zh: '没有登录，或登录已失效。', en: 'Nobody is signed in, or it is over.' },
    todo: {
      zh: '请登录；其他系统请用 Authorization: Bearer 附上令牌（bihuan token create）。',
      en: 'Sign in; other systems send a token as Authorization: Bearer (bihuan token create).',
    },
  },
  'principal.from-elsewhere': {
    kind: 'denied',
    text: {
      zh: '这个请求不是从本系统的页面发出的，没有执行。',
      en: 'This was not sent from a page of this system, and was not carried out.',
    },
    todo: {
      zh: '请在本系统的页面上操作；其他系统请使用令牌。',
      en: 'Use the pages of this system; other systems use a token.',
    },
  },
  'sign-in.refused': {
    kind: 'unauthenticated',
    text: { zh: '用户名、密码或验证码不对。', en: 'The name, the password or the code is not right.' },
    todo: {
      zh: '请核对后重试；忘记密码请联系管理员。',
      en: 'Check them and try again; if the password is forgotten, ask the administrator.',
    },
  },
  'sign-in.locked': {
    kind: 'too-many',
    text: {
      zh: '登录失败次数过多，请在 {seconds} 秒后再试。',
      en: 'Too many attempts have failed; try again in {seconds} seconds.',
    },
    todo: {
      zh: '如非本人操作，请告知管理员。',
      en: 'If it was not you, tell the administrator.',
    },
  },
  'sign-in.busy': {
    kind: 'unavailable',
    text: { zh: '正在登录的人太多，这次没有处理。', en: 'Too many people are signing in; this one was not looked at.' },
    todo: { zh: '请稍候再试。', en: 'Try again in a moment.' },
  },
  'sign-in.took-too-long': {
    kind: 'invalid',
    text: { zh: '这一步停留过久，已失效。', en: 'This step has waited too long and holds no more.' },
    todo: { zh: '请重新登录。', en: 'Sign in from the beginning.' },
  },
  'sign-in.disabled': {
    kind: 'denied',
    text: { zh: '身份已确认，但您的账户不能使用。', en: 'You are known, but your account cannot be used.' },
    todo: askAdministrator,
  },
  'sign-in.rules-out-of-order': {
    kind: 'invalid',
    text: {
      zh: '无操作时限（{idleMinutes} 分钟）不能长于最长时限（{longestMinutes} 分钟）。',
      en: 'A session cannot be idle for longer ({idleMinutes} minutes) than it lasts ({longestMinutes} minutes).',
    },
    todo: { zh: '请调整其中一项。', en: 'Change one of them.' },
  },
  'sign-in.provider-unavailable': {
    kind: 'unavailable',
    text: {
      zh: '统一身份认证没有正常应答（{cause}）。',
      en: 'The identity provider did not answer as it should ({cause}).',
    },
    todo: {
      zh: '请稍候再试；仍不行请告知管理员。本地账户可照常登录。',
      en: 'Try again in a moment, then tell the administrator. Local accounts sign in as before.',
    },
  },
  'sign-in.provider-refused': {
    kind: 'denied',
    text: {
      zh: '统一身份认证的应答不能采信（{cause}）。',
      en: 'What the identity provider answered cannot be relied upon ({cause}).',
    },
    todo: { zh: '请重新登录；仍不行请告知管理员。', en: 'Sign in again; if that fails, tell the administrator.' },
  },
  'sign-in.no-role': {
    kind: 'denied',
    text: {
      zh: '身份已确认（{name}），但没有为您设定任何角色。',
      en: 'You are known ({name}), but no role has been given to you.',
    },
    todo: {
      zh: '请联系管理员，告知您在统一身份认证中的编号 {subject}；设定角色后重新登录即可。',
      en: 'Ask the administrator, and say your number at the identity provider: {subject}. Once you have a role, sign in again.',
    },
  },
  'sign-in.unit-unknown': {
    kind: 'denied',
    text: {
      zh: '身份已确认（{name}），但这里没有登记单位“{organisation}”，不知道您代表哪个单位。',
      en: 'You are known ({name}), but the organisation “{organisation}” is not registered here, so that nobody can tell whom you stand for.',
    },
    todo: {
      zh: '请联系管理员登记该单位的名称或代码，或更正统一身份认证中您的单位；然后重新登录。',
      en: 'Ask the administrator to register its name or code, or to correct yours at the identity provider; then sign in again.',
    },
  },
  'set-up.token-refused': {
    kind: 'unauthenticated',
    text: { zh: '启动口令不对，或已用过。', en: 'The token of the first start is not right, or was used already.' },
    todo: {
      zh: '请使用服务器控制台上显示的口令；每次启动都会换新。',
      en: 'Use the one on the console of the server; every start has a new one.',
    },
  },
  'set-up.done': {
    kind: 'forbidden-now',
    text: { zh: '已有管理员，不再需要初始设置。', en: 'There is an administrator: nothing is left to set up.' },
    todo: { zh: '请登录。', en: 'Sign in.' },
  },
  'account.not-found': {
    kind: 'not-found',
    text: { zh: '没有这个账户。', en: 'There is no such account.' },
    todo: { zh: '请核对编号。', en: 'Check the id.' },
  },
  'account.whose': {
    kind: 'invalid',
    text: { zh: '要写明是谁的账户。', en: 'An account is somebody’s.' },
    todo: {
      zh: '请写已登记人员的编号（personId）或新人员的信息（person），二者取一。',
      en: 'State the id of somebody registered (personId) or who they are (person), one of the two.',
    },
  },
  'account.already-open': {
    kind: 'forbidden-now',
    text: { zh: '{personId} 已有账户。', en: '{personId} has an account already.' },
    todo: { zh: '请直接给该账户授予角色。', en: 'Grant roles to that account.' },
  },
  'account.disabled': {
    kind: 'forbidden-now',
    text: { zh: '账户已停用。', en: 'The account is disabled.' },
    todo: { zh: '请先启用账户。', en: 'Enable the account first.' },
  },
  'account.name-malformed': {
    kind: 'invalid',
    text: {
      zh: '用户名“{value}”不合规：2 至 60 个字，可用汉字、小写字母、数字和 . _ - @。',
      en: '{value} is no sign-in name: 2 to 60 letters, digits, Chinese characters or . _ - @.',
    },
    todo: { zh: '请换一个用户名。', en: 'Choose another name.' },
  },
  'account.name-taken': {
    kind: 'forbidden-now',
    text: { zh: '这个用户名已有人使用。', en: 'Somebody has this sign-in name already.' },
    todo: { zh: '请换一个用户名。', en: 'Choose another name.' },
  },
  'account.last-administrator': {
    kind: 'forbidden-now',
    text: {
      zh: '这是最后一个可用的管理员，停用后将无人管理。',
      en: 'This is the last administrator: nobody would be left to administer.',
    },
    todo: { zh: '请先设定另一个管理员。', en: 'Make somebody else an administrator first.' },
  },
  'hand-over.same-person': {
    kind: 'invalid',
    text: { zh: '接替人就是离任者本人。', en: 'The successor is the one who leaves.' },
    todo: { zh: '请另选接替人。', en: 'Name somebody else.' },
  },
  'hand-over.wrong-post': {
    kind: 'forbidden-now',
    text: {
      zh: '{personId} 在 {places} 没有任职，也没有那里的角色，不能接手那里的事项。',
      en: '{personId} holds no post and no role at {places}, and cannot take over what is held there.',
    },
    todo: {
      zh: '请另选该单位的人，或先登记其任职、授予角色。',
      en: 'Name somebody of that organisation, or fill a post or grant a role there first.',
    },
  },
  'password.too-short': {
    kind: 'invalid',
    text: { zh: '密码至少 {least} 位。', en: 'A password has at least {least} characters.' },
    todo: { zh: '请用更长的密码，例如几个不相干的词。', en: 'Choose a longer one, such as several unrelated words.' },
  },
  'password.too-common': {
    kind: 'invalid',
    text: {
      zh: '这个密码太常见，或与用户名相近。',
      en: 'This password is too common, or too near the sign-in name.',
    },
    todo: { zh: '请换一个不易猜到的密码。', en: 'Choose one that nobody guesses.' },
  },
  'password.same-again': {
    kind: 'invalid',
    text: { zh: '新密码与现在的相同。', en: 'The new password is the present one.' },
    todo: { zh: '请换一个密码。', en: 'Choose another one.' },
  },
  'password.none': {
    kind: 'forbidden-now',
    text: {
      zh: '这个账户通过统一身份认证登录，没有本地密码。',
      en: 'This account signs in by the identity provider and has no password here.',
    },
    todo: { zh: '请在统一身份认证中修改密码。', en: 'Change the password there.' },
  },
  'role.not-for-people': {
    kind: 'invalid',
    text: { zh: '角色“{role:role}”由系统自己使用。', en: 'The role {role:role} is the product’s own.' },
    todo: { zh: '可授予的角色：{roles:role}。', en: 'Roles that can be granted: {roles:role}.' },
  },
  'role.scope-missing': {
    kind: 'invalid',
    text: { zh: '角色“{role:role}”要写明是哪个单位。', en: 'The role {role:role} is that of one organisation.' },
    todo: { zh: '请写明单位或对象的编号。', en: 'Say of which organisation or object.' },
  },
  'role.already-granted': {
    kind: 'forbidden-now',
    text: {
      zh: '角色“{role:role}”已授予：{from} 至 {until}。',
      en: 'The role {role:role} is granted already, from {from} to {until}.',
    },
    todo: { zh: '请先收回原来的授权。', en: 'Withdraw that one first.' },
  },
  'role.not-granted': {
    kind: 'not-found',
    text: { zh: '这个账户没有这项授权。', en: 'This account holds no such role.' },
    todo: { zh: '请核对授权编号。', en: 'Check the id of the grant.' },
  },
  'session.over': {
    kind: 'unauthenticated',
    text: { zh: '登录已结束。', en: 'The session is over.' },
    todo: { zh: '请重新登录。', en: 'Sign in again.' },
  },
  'token.not-found': {
    kind: 'not-found',
    text: { zh: '没有这个令牌。', en: 'There is no such token.' },
    todo: { zh: '请核对编号（bihuan token list）。', en: 'Check the id (bihuan token list).' },
  },
  'token.expired-already': {
    kind: 'invalid',
    text: { zh: '{expiresOn} 已经过去。', en: '{expiresOn} has passed.' },
    todo: { zh: '请写将来的日期。', en: 'State a day to come.' },
  },
  'settings.no-administrator': {
    kind: 'denied',
    text: {
      zh: '不能在 {address} 上监听：还没有管理员账户。',
      en: 'It cannot listen on {address}: there is no administrator yet.',
    },
    todo: {
      zh: '请先在本机启动并打开 /set-up 设定第一个管理员。',
      en: 'Start it on 127.0.0.1 first and make the first administrator at /set-up.',
    },
  },
  'start.needs-a-cluster': {
    kind: 'invalid',
    text: {
      zh: '“--only {only}”只用于多进程部署，还缺 {lacks}。',
      en: 'A part of a cluster (--only {only}) lacks {lacks}.',
    },
    todo: {
      zh: '请设置这些变量（docs/cluster.md）；用内嵌事件库时由一个进程完成全部工作：bihuan start。',
      en: 'Set them (docs/cluster.md); on the embedded event store one process does everything: bihuan start.',
    },
  },
  'settings.public-url-missing': {
    kind: 'invalid',
    text: {
      zh: '在 {address} 上监听要设置 BIHUAN_PUBLIC_URL：用户打开的地址。',
      en: 'To listen on {address} it needs BIHUAN_PUBLIC_URL: the address that people open.',
    },
    todo: {
      zh: '例如 BIHUAN_PUBLIC_URL=https://bihuan.example.gov.cn。',
      en: 'Such as BIHUAN_PUBLIC_URL=https://bihuan.example.gov.cn.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
