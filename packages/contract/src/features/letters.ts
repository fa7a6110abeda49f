import {
  calendarDateSchema,
  externalNumberRecorded,
  idSchema,
  letterFormatSchema,
  letterKindSchema,
  letterNumberWordsSet,
  letterReceived,
  letterTextSchema,
  numberWordsSchema,
  reasonSchema,
  responsibleSchema,
  sampleFieldsSchema,
  textSchema,
  yearlyOutlookWritten,
} from '@bihuan/domain';
import { z } from 'zod';
import { fileAnswerSchema } from '../files.ts';
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
  yearInAddress,
} from '../values.ts';
import { letterItemSchema, letterStatusSchema } from './letter-answers.ts';

const letters = { tag: 'notices' } as const;
const query = { ...letters, method: 'get', kind: 'query', status: 200 } as const;
const command = {
  ...letters,
  method: 'post',
  kind: 'command',
  output: commandAnswerSchema,
  idempotent: true,
} as const;
/** A command on one letter that is there already. */
const onOne = { ...command, params: idParams, status: 200, ifMatch: true } as const;

/** The address is that of the letter or of the query in `format`. */
const asFile = { format: letterFormatSchema.default('html'), language: z.enum(['zh', 'en']).optional() };

const { recipientOrganisationIds, copyToOrganisationIds, copyToRoles, language } = letterTextSchema.shape;

/** What a person says beside the record; what is left out follows from the record. */
const wording = {
  recipientOrganisationIds: orNull(recipientOrganisationIds).meta({ description: 'Left out: the unit concerned' }),
  copyToOrganisationIds: orNull(copyToOrganisationIds).meta({ description: 'Left out: its supervising department' }),
  copyToRoles: orNull(copyToRoles),
  language: orNull(language).meta({ description: 'Left out: zh' }),
  objectionsBy: orNull(calendarDateSchema).meta({ description: 'Feedback: last day for comments and objections' }),
  planBy: orNull(calendarDateSchema).meta({ description: 'Feedback, rectification: last day for the commitment' }),
  answerBy: orNull(calendarDateSchema).meta({ description: 'Reminder, supervision: last day for the answer' }),
  proposesHold: z
    .boolean()
    .nullable()
    .default(null)
    .meta({ description: 'Supervision: whether it says that next year’s money is to be held' }),
};

const drafting = {
  kind: letterKindSchema,
  findingIds: z.array(idSchema).max(500).default([]),
  policyChangeIds: z
    .array(idSchema)
    .max(500)
    .default([])
    .meta({ description: 'Reminder, supervision: adopted policy changes of one office, in the place of findings' }),
  evaluationId: orNull(idSchema).meta({ description: 'Feedback' }),
  allocationIds: z.array(idSchema).max(500).default([]).meta({ description: 'Budget link: decided lines of one year' }),
  extensionId: orNull(idSchema).meta({ description: 'Extension answer; left out: the last request decided' }),
  on: orNull(calendarDateSchema).meta({ description: 'The day that days overdue are counted to; left out: today' }),
  ...wording,
};

export const letterOperations = declareOperations({
  listLetters: {
    ...query,
    path: '/api/v1/notices',
    summary: { zh: '列出文书（最近拟稿的在前）', en: 'List letters, the newest draft first' },
    query: z.strictObject({
      ...viewQuery,
      ...pageQuery,
      status: letterStatusSchema.optional(),
      kind: letterKindSchema.optional(),
      year: yearInAddress.optional().meta({ description: 'Year of the draft' }),
      about: idSchema
        .optional()
        .meta({ description: 'Id of an object, evaluation, finding, policy change or allocation line' }),
      organisationId: idSchema.optional().meta({ description: 'Who receives it, or a copy of it' }),
      number: searchText.optional().meta({ description: 'Part of its number, in any kind of brackets' }),
    }),
    output: z.object({ items: z.array(letterItemSchema), ...pageShape }),
  },
  draftLetter: {
    ...command,
    path: '/api/v1/notices',
    summary: { zh: '拟稿', en: 'Draft a letter from the record' },
    body: z.strictObject(drafting),
    status: 201,
  },
  previewLetter: {
    ...command,
    path: '/api/v1/notices/preview',
    summary: { zh: '预览文书，不保存', en: 'See what a draft would say; nothing is recorded' },
    body: z.strictObject({ ...drafting, format: letterFormatSchema.default('html') }),
    output: fileAnswerSchema,
    status: 200,
    answersFile: 'shown',
  },
  listLetterRegister: {
    ...query,
    path: '/api/v1/notices/register',
    summary: {
      zh: '发文登记簿：某年给出的全部文号，作废的注明',
      en: 'The register: every number given in a year, those of void letters among them',
    },
    query: z.strictObject({ ...viewQuery, ...pageQuery, year: yearInAddress, kind: letterKindSchema.optional() }),
    output: z.object({ items: z.array(letterItemSchema), ...pageShape }),
  },
  getLetterWords: {
    ...query,
    path: '/api/v1/notices/number-words',
    summary: { zh: '文号用字', en: 'The word of each kind’s numbers' },
    query: z.strictObject({ after: viewQuery.after }),
    output: z.object({ words: numberWordsSchema, isSet: z.boolean(), revision: revisionTextSchema.nullable() }),
  },
  setLetterWords: {
    ...command,
    path: '/api/v1/notices/number-words',
    summary: { zh: '设定文号用字', en: 'Set the word of each kind’s numbers' },
    body: letterNumberWordsSet.schema,
    status: 200,
    ifMatch: true,
  },
  getLetter: {
    ...query,
    path: '/api/v1/notices/{id}',
    summary: {
      zh: '查看一件文书；带 format 时返回文件本身',
      en: 'One letter; with `format` the document itself',
    },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: letterItemSchema, ...viewShape }),
  },
  getLetterContent: {
    ...query,
    path: '/api/v1/notices/{id}/content',
    summary: {
      zh: '文书的文件：已发出的为原样保存的文件，未发出的带“草稿”字样',
      en: 'The document: as it was issued, byte for byte; before that marked as a draft',
    },
    params: idParams,
    query: z.strictObject({ ...asFile, after: viewQuery.after }),
    output: fileAnswerSchema,
    answersFile: 'shown',
  },
  amendLetter: {
    ...onOne,
    path: '/api/v1/notices/{id}/amendment',
    summary: {
      zh: '修改草稿；内容按现有记录重新生成，已签发的须重新签发',
      en: 'Amend a draft: it is made anew from the record; one that was signed off must be signed off again',
    },
    body: z.strictObject({ ...wording, on: drafting.on, reason: orNull(reasonSchema) }),
  },
  signOffLetter: {
    ...onOne,
    path: '/api/v1/notices/{id}/sign-off',
    summary: { zh: '签发', en: 'Sign a letter off' },
    body: z.strictObject({
      by: z.strictObject({
        personId: orNull(responsibleSchema.shape.personId.unwrap()),
        role: orNull(responsibleSchema.shape.role.unwrap()),
      }),
      on: orNull(calendarDateSchema).meta({ description: 'Left out: today' }),
      note: orNull(textSchema),
    }),
  },
  issueLetter: {
    ...onOne,
    path: '/api/v1/notices/{id}/issue',
    summary: { zh: '编号并发出', en: 'Give a letter its number and issue it' },
    body: z.strictObject({
      on: orNull(calendarDateSchema).meta({
        description: 'The day it bears, whose year its number has; left out: today',
      }),
    }),
  },
  receiveLetter: {
    ...onOne,
    path: '/api/v1/notices/{id}/receipts',
    summary: { zh: '登记签收', en: 'Record that it has arrived' },
    body: z.strictObject({ ...letterReceived.schema.shape, note: orNull(textSchema) }),
  },
  voidLetter: {
    ...onOne,
    path: '/api/v1/notices/{id}/voiding',
    summary: { zh: '作废（文号保留，不再使用）', en: 'Void a letter; its number is never given again' },
    body: z.strictObject({ reason: reasonSchema, on: orNull(calendarDateSchema) }),
  },
  recordExternalNumber: {
    ...onOne,
    path: '/api/v1/notices/{id}/external-number',
    summary: { zh: '登记其他系统给出的文号', en: 'Record a number that another system has given' },
    body: externalNumberRecorded.schema,
  },
  getYearlyOutlook: {
    ...query,
    path: '/api/v1/yearly-reports/{year}/outlook',
    summary: {
      zh: '年度报告中由财政部门撰写的下一步工作',
      en: 'The outlook that the office has written for a yearly report',
    },
    params: z.strictObject({ year: yearInAddress }),
    query: z.strictObject({ after: viewQuery.after }),
    output: z.object({ ...yearlyOutlookWritten.schema.shape, revision: revisionTextSchema.nullable() }),
  },
  writeYearlyOutlook: {
    ...command,
    path: '/api/v1/yearly-reports/{year}/outlook',
    summary: { zh: '撰写年度报告的下一步工作', en: 'Write the outlook of a yearly report, whole' },
    params: z.strictObject({ year: yearInAddress }),
    body: z.strictObject({
      paragraphs: yearlyOutlookWritten.schema.shape.paragraphs,
      sample: sampleFieldsSchema.default([]),
    }),
    status: 200,
    ifMatch: true,
  },
  getYearlyReport: {
    ...query,
    path: '/api/v1/yearly-reports/{year}',
    summary: { zh: '绩效评价工作年度报告', en: 'The yearly report on evaluation work' },
    params: z.strictObject({ year: yearInAddress }),
    query: z.strictObject({ ...viewQuery, ...asFile }),
    output: fileAnswerSchema,
    answersFile: 'shown',
  },
});
