import {
  calendarDateSchema,
  factorSchema,
  grantSchema,
  grantSourceSchema,
  idSchema,
  nameSchema,
  personDetailsSchema,
  reasonSchema,
  roleSchema,
  sampleFieldsSchema,
  signInNameSchema,
  signInRulesSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
  idParams,
  instantSchema,
  namedSchema,
  orNull,
  pageQuery,
  pageShape,
  positionTextSchema,
  revisionTextSchema,
  searchText,
  viewQuery,
} from '../values.ts';

/** Read by the operations and never kept: a hash of one would be guessed. */
const passwordSchema = z.string().min(1).max(256).meta({ description: 'At least 12 characters', format: 'password' });
const reason = orNull(reasonSchema);

const heldSchema = grantSchema
  .extend({
    grantId: idSchema,
    from: calendarDateSchema,
    until: calendarDateSchema.nullable(),
    source: grantSourceSchema,
    /** Whether it holds today. */
    isHeld: z.boolean(),
  })
  .meta({ id: 'HeldRole' });

const accountSchema = z
  .object({
    /** That of the person. */
    id: idSchema,
    status: z.enum(['active', 'disabled']),
    signInName: z.string().nullable(),
    /** Null for somebody deleted. */
    person: z.string().nullable(),
    /** Those in which they hold a post today, and those that their roles are held for. */
    organisations: z.array(namedSchema),
    signsInBy: z.array(z.enum(['password', 'openid'])),
    mustChangePassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    /** Whether one is asked for, because of what the account may do. */
    needsSecondFactor: z.boolean(),
    roles: z.array(heldSchema),
    sessions: z.array(
      z.object({ id: z.string(), startedAt: instantSchema, endsAt: instantSchema, factors: z.array(factorSchema) }),
    ),
    openedAt: instantSchema,
    lastSignInAt: instantSchema.nullable(),
    /** Attempts have failed, and the account waits until then; null while it does not. */
    lockedUntil: instantSchema.nullable(),
    sample: sampleFieldsSchema,
    revision: revisionTextSchema,
  })
  .meta({ id: 'Account' });

/** What was handed over, by id. Links to act by are not: they end with the account, and the next message to the successor has its own. */
const handedOverSchema = z
  .object({
    successorId: idSchema,
    posts: z.array(z.object({ organisationId: idSchema, tenureId: idSchema })),
    /** Whom they stood for; `isPassedOn` false: the successor cannot stand for that person, and nobody does. */
    standsFor: z.array(z.object({ personId: idSchema, appointmentId: idSchema, isPassedOn: z.boolean() })),
    /** Appointments of those who stood for them: ended. */
    deputies: z.array(idSchema),
    findings: z.array(idSchema),
    /** Handed in and waiting to be verified: whoever is responsible is not changed now. Returned, they are handed over by the same again. */
    findingsHandedIn: z.array(idSchema),
    tokens: z.array(idSchema),
  })
  .meta({ id: 'HandedOver' });

const grantBody = z.strictObject({
  ...grantSchema.shape,
  from: calendarDateSchema.optional().meta({ description: 'Default today' }),
  until: orNull(calendarDateSchema),
  reason,
});

/** Shown once: it is kept nowhere. Null where the caller has chosen it, or the command was repeated. */
const temporaryPassword = z.string().nullable();
const position = positionTextSchema.nullable();

const accounts = { tag: 'accounts' } as const;
/** Always as it stands now: rights are today's. */
const asked = z.strictObject({ after: viewQuery.after });
const query = { ...accounts, method: 'get', kind: 'query', query: asked, status: 200 } as const;
const command = {
  ...accounts,
  method: 'post',
  kind: 'command',
  params: idParams,
  output: commandAnswerSchema,
  status: 200,
  idempotent: true,
} as const;

export const accountOperations = declareOperations({
  getSession: {
    ...query,
    path: '/api/v1/session',
    summary: { zh: '我是谁，有哪些角色', en: 'Who I am, and what I may act as' },
    output: z.object({
      principal: z.object({
        id: z.string(),
        kind: z.enum(['local-operator', 'system', 'account', 'token', 'link']),
        grants: z.array(grantSchema),
      }),
      /** Of an account; null for whatever else. */
      account: accountSchema.nullable(),
      /** IANA zone of the jurisdiction, in which instants are shown. */
      zone: z.string(),
    }),
  },
  changeOwnPassword: {
    ...accounts,
    method: 'post',
    kind: 'command',
    path: '/api/v1/session/password',
    summary: { zh: '修改自己的密码，结束其他登录', en: 'Change my password; other sessions end' },
    body: z.strictObject({ current: passwordSchema, next: passwordSchema }),
    secrets: ['current', 'next'],
    output: commandAnswerSchema,
    status: 200,
  },
  endOwnSessions: {
    ...accounts,
    method: 'post',
    kind: 'command',
    path: '/api/v1/session/end',
    summary: { zh: '结束自己的全部登录', en: 'End every session of mine' },
    body: z.strictObject({}),
    output: commandAnswerSchema,
    status: 200,
    idempotent: true,
  },
  listAccounts: {
    ...query,
    path: '/api/v1/accounts',
    summary: { zh: '列出账户', en: 'List accounts' },
    query: asked.extend({
      ...pageQuery,
      /** Part of a sign-in name or of a person's name, or an id. */
      q: searchText.optional(),
      status: z.enum(['active', 'disabled']).optional(),
      /** Held today. */
      role: roleSchema.optional(),
      /** As `organisations` of an account. */
      organisationId: idSchema.optional(),
    }),
    output: z.object({ items: z.array(accountSchema), next: pageShape.next, position }),
  },
  getAccount: {
    ...query,
    path: '/api/v1/accounts/{id}',
    summary: { zh: '查看一个账户', en: 'One account' },
    params: idParams,
    output: z.object({ item: accountSchema, position }),
  },
  openAccount: {
    ...accounts,
    method: 'post',
    kind: 'command',
    path: '/api/v1/accounts',
    summary: { zh: '为人员开立账户', en: 'Open an account for a person' },
    body: z.strictObject({
      /** Somebody who is registered; else `person` says who. */
      personId: idSchema.optional(),
      person: z
        .strictObject({
          name: nameSchema,
          title: orNull(personDetailsSchema.shape.title),
          mail: orNull(personDetailsSchema.shape.mail),
          phone: orNull(personDetailsSchema.shape.phone),
          language: personDetailsSchema.shape.language.default('zh'),
        })
        .optional(),
      signInName: signInNameSchema,
      /** To be changed at the first sign-in; left out, one is made up and answered. */
      password: passwordSchema.optional(),
      roles: z.array(grantBody).max(50).default([]),
      sample: sampleFieldsSchema.default([]),
    }),
    secrets: ['password'],
    output: z.object({ id: idSchema, ...commandShape, temporaryPassword }),
    status: 201,
    idempotent: true,
  },
  grantRole: {
    ...command,
    path: '/api/v1/accounts/{id}/roles',
    summary: { zh: '授予角色', en: 'Grant a role' },
    body: grantBody,
    status: 201,
  },
  withdrawRole: {
    ...command,
    path: '/api/v1/accounts/{id}/roles/withdrawal',
    summary: { zh: '收回角色', en: 'Withdraw a role' },
    body: z.strictObject({ grantId: idSchema, reason }),
  },
  disableAccount: {
    ...command,
    path: '/api/v1/accounts/{id}/disabling',
    summary: { zh: '停用账户，结束其全部登录', en: 'Disable an account; its sessions end' },
    body: z.strictObject({ reason: reasonSchema }),
  },
  enableAccount: {
    ...command,
    path: '/api/v1/accounts/{id}/enabling',
    summary: { zh: '启用账户', en: 'Enable an account' },
    body: z.strictObject({ reason }),
  },
  unlockAccount: {
    ...command,
    path: '/api/v1/accounts/{id}/unlocking',
    summary: { zh: '解除登录失败造成的锁定', en: 'End the waiting after attempts that failed' },
    body: z.strictObject({ reason }),
  },
  handOverAccount: {
    ...command,
    path: '/api/v1/accounts/{id}/hand-over',
    summary: {
      zh: '离任移交：停用账户，任职、代理、负责的问题和令牌移交给接替人',
      en: 'Somebody leaves: disable the account, and hand posts, deputies, findings and tokens over to another',
    },
    body: z.strictObject({
      /** A person with a post or a role at every organisation that something is taken over of. */
      successorId: idSchema,
      reason: reasonSchema,
    }),
    output: z.object({ id: idSchema, ...commandShape, handedOver: handedOverSchema }),
  },
  setPassword: {
    ...command,
    path: '/api/v1/accounts/{id}/password',
    summary: {
      zh: '为他人重设密码，下次登录须修改',
      en: 'Set somebody’s password, to be changed at the next sign-in',
    },
    body: z.strictObject({ password: passwordSchema.optional() }),
    secrets: ['password'],
    output: z.object({ id: idSchema, ...commandShape, temporaryPassword }),
  },
  resetSecondFactor: {
    ...command,
    path: '/api/v1/accounts/{id}/second-factor/reset',
    summary: { zh: '重置动态验证码', en: 'Reset the second factor' },
    body: z.strictObject({ reason: reasonSchema }),
  },
  endSessions: {
    ...command,
    path: '/api/v1/accounts/{id}/sessions/end',
    summary: { zh: '结束一个账户的全部登录', en: 'End every session of an account' },
    body: z.strictObject({ reason: reasonSchema }),
  },
  getSignInRules: {
    ...query,
    path: '/api/v1/sign-in-rules',
    summary: { zh: '登录规则', en: 'Rules of signing in' },
    output: z.object({ item: signInRulesSchema, position }),
  },
  setSignInRules: {
    ...accounts,
    method: 'post',
    kind: 'command',
    path: '/api/v1/sign-in-rules',
    summary: { zh: '设定登录规则', en: 'Set the rules of signing in' },
    body: signInRulesSchema,
    output: commandAnswerSchema,
    status: 200,
    idempotent: true,
  },
});
