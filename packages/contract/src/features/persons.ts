import {
  calendarDateSchema,
  idSchema,
  originalReceivesSchema,
  personDetailsSchema,
  postSchema,
  reasonSchema,
  recipientRoleSchema,
  robotChannelSchema,
  sampleFieldsSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  idParams,
  orNull,
  pageQuery,
  pageShape,
  revisionTextSchema,
  searchText,
  viewQuery,
  viewShape,
  wordsSchema,
} from '../values.ts';

const { name, title, mail, phone, robots, language } = personDetailsSchema.shape;

/** Where robots are reached, without what would let the reader write in their name. */
const shownRobotSchema = z.object({
  form: z.enum(['user', 'group']),
  channel: robotChannelSchema,
  /** The user, or the host of the group robot: the rest of its address is a secret. */
  at: z.string(),
  hasSecret: z.boolean(),
});

export const personSchema = z
  .discriminatedUnion('status', [
    z.object({
      id: idSchema,
      status: z.literal('active'),
      name: z.string(),
      title: z.string().nullable(),
      mail: z.string().nullable(),
      phone: z.string().nullable(),
      robots: z.array(shownRobotSchema),
      language,
      sample: sampleFieldsSchema,
      revision: revisionTextSchema,
    }),
    /** 已删除人员: nothing but the id is known any more, at no moment. */
    z.object({ id: idSchema, status: z.literal('deleted') }),
  ])
  .meta({ id: 'Person' });

const organisationId = idSchema.meta({
  description: 'An organisation, or `finance-bureau` for the posts of the whole jurisdiction',
});

const tenureSchema = z
  .object({
    id: idSchema,
    organisationId,
    organisation: z.string().nullable(),
    post: postSchema,
    personId: idSchema,
    /** Null for somebody deleted. */
    person: z.string().nullable(),
    from: calendarDateSchema,
    until: calendarDateSchema.nullable(),
    isFirst: z.boolean(),
  })
  .meta({ id: 'Tenure' });

const deputySchema = z
  .object({
    id: idSchema,
    personId: idSchema,
    person: z.string().nullable(),
    deputyId: idSchema,
    deputy: z.string().nullable(),
    from: calendarDateSchema,
    until: calendarDateSchema.nullable(),
    originalReceives: originalReceivesSchema,
  })
  .meta({ id: 'Deputy' });

const recipientSchema = z
  .object({
    personId: idSchema,
    organisationId: idSchema.nullable(),
    post: postSchema.nullable(),
    isFirst: z.boolean(),
    isCopy: z.boolean(),
    name: z.string(),
    title: z.string().nullable(),
    language,
    mail: z.string().nullable(),
    phone: z.string().nullable(),
    robots: z.array(shownRobotSchema),
    deputyFor: idSchema.nullable(),
  })
  .meta({ id: 'Recipient' });

const persons = { tag: 'persons' } as const;
const query = { ...persons, method: 'get', kind: 'query', status: 200 } as const;
const command = {
  ...persons,
  method: 'post',
  kind: 'command',
  output: commandAnswerSchema,
  params: idParams,
  status: 200,
  idempotent: true,
} as const;
const lastDay = orNull(calendarDateSchema).meta({
  description: 'Null: it never was, because it was entered by mistake',
});
const reason = orNull(reasonSchema);

export const personOperations = declareOperations({
  listPersons: {
    ...query,
    path: '/api/v1/persons',
    summary: { zh: '列出人员', en: 'List people' },
    query: z.strictObject({
      ...viewQuery,
      ...pageQuery,
      q: searchText.optional(),
      status: z.enum(['active', 'deleted']).optional(),
    }),
    output: z.object({ items: z.array(personSchema), ...pageShape }),
  },
  getPerson: {
    ...query,
    path: '/api/v1/persons/{id}',
    summary: { zh: '查看一个人员', en: 'One person' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: personSchema, ...viewShape }),
  },
  registerPerson: {
    ...persons,
    method: 'post',
    path: '/api/v1/persons',
    kind: 'command',
    summary: { zh: '登记人员', en: 'Register a person' },
    body: z.strictObject({
      name,
      title: orNull(title),
      mail: orNull(mail),
      phone: orNull(phone),
      robots: robots.default([]),
      language: language.default('zh'),
      sample: sampleFieldsSchema.default([]),
    }),
    output: commandAnswerSchema,
    status: 201,
    idempotent: true,
  },
  amendPerson: {
    ...command,
    method: 'patch',
    path: '/api/v1/persons/{id}',
    summary: { zh: '更正人员信息（未写的不变）', en: 'Amend a person; what is left out stays' },
    body: z.strictObject({ ...personDetailsSchema.partial().shape, reason }),
    ifMatch: true,
  },
  deletePerson: {
    ...command,
    path: '/api/v1/persons/{id}/deletion',
    summary: {
      zh: '删除人员：姓名和联系方式从记录中彻底删除',
      en: 'Delete a person: name and addresses leave the record for good',
    },
    body: z.strictObject({ reason: reasonSchema }),
  },
  listDeputies: {
    ...query,
    path: '/api/v1/deputies',
    summary: { zh: '列出代理', en: 'Who deputises for whom, and when' },
    query: z.strictObject({
      ...viewQuery,
      ...pageQuery,
      personId: idSchema.optional(),
      deputyId: idSchema.optional(),
    }),
    output: z.object({ items: z.array(deputySchema), ...pageShape }),
  },
  appointDeputy: {
    ...command,
    path: '/api/v1/persons/{id}/deputies',
    summary: { zh: '指定代理人', en: 'Appoint a deputy' },
    body: z.strictObject({
      deputyId: idSchema,
      from: calendarDateSchema,
      until: orNull(calendarDateSchema),
      originalReceives: originalReceivesSchema.default('nothing'),
      reason,
    }),
    status: 201,
  },
  endDeputy: {
    ...command,
    path: '/api/v1/persons/{id}/deputies/end',
    summary: { zh: '结束代理', en: 'End a deputy’s time' },
    body: z.strictObject({ appointmentId: idSchema, lastDay, reason }),
  },
  listPosts: {
    ...query,
    path: '/api/v1/posts',
    summary: { zh: '列出任职', en: 'Who holds which post, and when' },
    query: z.strictObject({
      ...viewQuery,
      ...pageQuery,
      organisationId: organisationId.optional(),
      personId: idSchema.optional(),
    }),
    output: z.object({ items: z.array(tenureSchema), ...pageShape }),
  },
  fillPost: {
    ...command,
    path: '/api/v1/posts/{id}',
    summary: {
      zh: '登记任职（id 为单位编号，或 finance-bureau）',
      en: 'Fill a post of an organisation, or of `finance-bureau`',
    },
    body: z.strictObject({
      post: postSchema,
      personId: idSchema,
      from: calendarDateSchema,
      until: orNull(calendarDateSchema),
      isFirst: z.boolean().default(false),
      reason,
    }),
    status: 201,
  },
  leavePost: {
    ...command,
    path: '/api/v1/posts/{id}/end',
    summary: { zh: '登记离任', en: 'End a term of a post' },
    body: z.strictObject({ tenureId: idSchema, lastDay, reason }),
  },
  putFirst: {
    ...command,
    path: '/api/v1/posts/{id}/first',
    summary: { zh: '指定首要联系人', en: 'Put one of several holders of a post first' },
    body: z.strictObject({ tenureId: idSchema }),
  },
  previewRecipients: {
    ...query,
    path: '/api/v1/recipients',
    summary: { zh: '预览谁会收到', en: 'Who would receive something on a day' },
    query: z.strictObject({
      ...viewQuery,
      role: recipientRoleSchema,
      unitId: idSchema.optional(),
      departmentId: idSchema.optional(),
      responsiblePersonId: idSchema.optional(),
      objectId: idSchema.optional(),
    }),
    output: z.object({
      items: z.array(recipientSchema),
      /** Why it reaches nobody, or not whom it was meant for. */
      problems: z.array(z.object({ code: z.string(), messages: wordsSchema, todo: wordsSchema })),
      ...viewShape,
    }),
  },
});
