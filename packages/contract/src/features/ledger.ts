import {
  ageingSchema,
  budgetFenSchema,
  calendarDateSchema,
  closingKindSchema,
  findingClassSchema,
  findingFlagSchema,
  idSchema,
  ladderStepKindSchema,
  ledgerStandingSchema,
  ledgerStateSchema,
  lookBackStandingSchema,
  measureSchema,
  nameSchema,
  pendingAnswerSchema,
  promiseSchema,
  ratingSchema,
  recipientRoleSchema,
  reckonedTermSchema,
  responsibleSchema,
  resultSchema,
  sampleFieldsSchema,
  severitySchema,
  stepFormSchema,
  textSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { fileAnswerSchema } from '../files.ts';
import { declareOperations } from '../operation.ts';
import { tableFormatSchema } from '../table-format.ts';
import {
  idParams,
  inAddress,
  listInAddress,
  pageQuery,
  pageShape,
  revisionTextSchema,
  searchText,
  sumFenSchema,
  viewQuery,
  viewShape,
  yearInAddress,
} from '../values.ts';
import { lookBackSchema } from './finding-answers.ts';

const yesNo = z.enum(['yes', 'no']);
const resultKindSchema = resultSchema.shape.kind;

const classOrNone = z.enum([...findingClassSchema.options, 'none']);

/** Which findings: every member that is stated must hold, of a list (`a,b` in an address) one of its values. */
const ledgerQuery = {
  fiscalYear: yearInAddress.optional().meta({ description: 'Year that the outcome of the evaluation is applied to' }),
  objectId: idSchema.optional(),
  unit: listInAddress(nameSchema).meta({
    description: 'Ids or exact names; `none` for findings without one; of a merged unit, its successor',
  }),
  department: listInAddress(nameSchema).meta({ description: 'Ids or exact names; `none` for findings without one' }),
  category: listInAddress(nameSchema),
  class: listInAddress(classOrNone),
  severity: listInAddress(severitySchema),
  state: listInAddress(ledgerStateSchema).meta({ description: 'Left out: all but withdrawn ones' }),
  standing: listInAddress(ledgerStandingSchema).meta({
    description: 'On the day asked for; due soon is within five working days',
  }),
  ageing: listInAddress(ageingSchema),
  promise: listInAddress(promiseSchema),
  lookBack: listInAddress(lookBackStandingSchema).meta({ description: 'Of closed findings, on the day asked for' }),
  flag: listInAddress(findingFlagSchema).meta({ description: 'All of them must be set' }),
  result: listInAddress(resultKindSchema).meta({ description: 'All of them must be booked' }),
  withinTerm: listInAddress(yesNo).meta({
    description: 'Handed in by the present due day, of those closed as rectified that have one',
  }),
  repeat: listInAddress(yesNo),
  extended: listInAddress(yesNo),
  pending: listInAddress(pendingAnswerSchema).meta({
    description: 'What the office has been asked and has not answered; all of them must be',
  }),
  q: searchText.optional().meta({ description: 'Part of the object’s name or of the finding’s text, or its number' }),
};

/** The filter that lists the rows of a figure, ready to be sent as the query; `asOf` and `on` are those of the answer. */
const ledgerFilterSchema = z
  .object({
    fiscalYear: yearSchema,
    objectId: idSchema,
    unit: z.array(nameSchema),
    department: z.array(nameSchema),
    category: z.array(nameSchema),
    class: z.array(classOrNone),
    severity: z.array(severitySchema),
    state: z.array(ledgerStateSchema),
    standing: z.array(ledgerStandingSchema),
    ageing: z.array(ageingSchema),
    promise: z.array(promiseSchema),
    lookBack: z.array(lookBackStandingSchema),
    flag: z.array(findingFlagSchema),
    result: z.array(resultKindSchema),
    withinTerm: z.array(yesNo),
    repeat: z.array(yesNo),
    extended: z.array(yesNo),
    pending: z.array(pendingAnswerSchema),
    q: z.string(),
  })
  .partial()
  .meta({ id: 'LedgerFilter' });

const figure = {
  count: z.int(),
  filter: ledgerFilterSchema.nullable().meta({ description: 'Lists exactly these findings; null where none can be' }),
};
const figureSchema = z.object(figure);
const rateSchema = z.number().nullable().meta({ description: 'Per cent, one decimal; null where there is nothing' });

const sums = {
  findings: figureSchema,
  states: z.array(z.object({ state: ledgerStateSchema, ...figure })),
  standings: z.array(z.object({ standing: ledgerStandingSchema, ...figure })),
  ageing: z.array(z.object({ ageing: ageingSchema, ...figure })),
  rectified: figureSchema,
  toRectify: figureSchema,
  rectificationRate: rateSchema,
  withinTerm: figureSchema,
  rectifiedWithDueDay: figureSchema,
  withinTermRate: rateSchema,
  closed: figureSchema,
  meanDaysToClose: z.number().nullable().meta({ description: 'Working days, one decimal' }),
  repeats: figureSchema,
  extended: figureSchema,
  amount: sumFenSchema,
  results: z.array(z.object({ result: resultKindSchema, amount: sumFenSchema, ...figure })),
  lookBacks: z.array(z.object({ lookBack: lookBackStandingSchema, ...figure })),
  promises: z.object({
    promised: figureSchema,
    again: figureSchema.meta({ description: 'More time was given once or more' }),
    outcomes: z.array(z.object({ outcome: promiseSchema, ...figure })),
  }),
};
const groupSchema = z
  .object({ id: z.string().nullable(), name: z.string().nullable(), ...sums })
  .meta({ id: 'LedgerGroup' });

export const ledgerTotalsSchema = z
  .object({
    ...sums,
    byUnit: z.array(groupSchema),
    byDepartment: z.array(groupSchema),
    byCategory: z.array(groupSchema),
  })
  .meta({ id: 'LedgerTotals' });

export const ledgerLineSchema = z
  .object({
    number: z.string().meta({ description: 'Fiscal year and a running number that is given once: 2025-0007' }),
    id: idSchema,
    fiscalYear: yearSchema,
    evaluationId: idSchema,
    objectId: idSchema,
    objectName: z.string(),
    unitId: idSchema.nullable(),
    unit: z.string().nullable(),
    departmentId: idSchema.nullable(),
    department: z.string().nullable(),
    description: z.string(),
    category: z.string(),
    class: findingClassSchema.nullable(),
    severity: severitySchema,
    amount: budgetFenSchema.nullable(),
    basis: z.string().nullable(),
    requirement: z.string().nullable(),
    measures: z.array(measureSchema.extend({ originalDueDate: calendarDateSchema, percent: z.int() })),
    responsible: responsibleSchema.nullable(),
    raisedOn: calendarDateSchema.meta({ description: 'The day it was raised, or the one its term is counted from' }),
    term: reckonedTermSchema.nullable(),
    originalDueDate: calendarDateSchema.nullable(),
    dueDate: calendarDateSchema.nullable(),
    dueDateProvisional: z.boolean(),
    percent: z.int().nullable(),
    claim: ratingSchema.nullable(),
    rating: ratingSchema.nullable(),
    extensions: z.object({
      asked: z.int(),
      granted: z.int(),
      declined: z.int(),
      pending: z.object({ until: calendarDateSchema }).nullable(),
    }),
    state: ledgerStateSchema,
    handedInOn: calendarDateSchema.nullable(),
    verification: z
      .object({ kind: closingKindSchema, reason: z.string(), rating: ratingSchema, on: calendarDateSchema })
      .nullable(),
    withinTerm: z.boolean().nullable(),
    standing: z
      .object({ kind: ledgerStandingSchema, days: z.int().nullable(), provisional: z.boolean() })
      .meta({ description: 'Working days left, or overdue; due today is 0 and not overdue' }),
    promise: promiseSchema.nullable(),
    lookBack: lookBackSchema.nullable().meta({ description: 'Null while it is open' }),
    repeatOf: z.object({ id: idSchema, number: z.string().nullable() }).nullable(),
    flags: z.array(findingFlagSchema),
    results: z.array(resultSchema),
    sample: sampleFieldsSchema,
    revision: revisionTextSchema,
  })
  .meta({ id: 'LedgerLine' });

/** What will be said to the unit next, as things stand. */
const nextReminderSchema = z
  .object({
    day: calendarDateSchema,
    kind: ladderStepKindSchema,
    offset: z.int().meta({ description: 'Working days after the due day; negative before it' }),
    form: stepFormSchema,
    to: z.array(recipientRoleSchema),
    dueDate: calendarDateSchema,
    provisional: z.boolean(),
    waitsFor: z.enum(['handed-in', 'extension-pending']).nullable().meta({ description: 'Why it is not sent for now' }),
  })
  .meta({ id: 'NextReminder' });

const sortNames = ['number', 'object', 'dueDate', 'severity', 'amount', 'progress', 'category'] as const;
const sortSchema = z
  .enum([...sortNames, ...sortNames.map((name) => `-${name}` as const)])
  .default('number')
  .meta({ description: 'With `-` the other way round; without a due date comes last' });

const similarShape = {
  /** The Dice coefficient of pairs of neighbouring characters, 0 to 1; from 0.3 on it is offered. */
  items: z.array(z.object({ likeness: z.number(), item: ledgerLineSchema })),
  ...viewShape,
};
const fewest = inAddress(z.int().min(1).max(100)).default(10);
const query = { tag: 'findings', method: 'get', kind: 'query', status: 200 } as const;

/** Declared before `/api/v1/findings/{id}`, which would take its path for an id. */
export const similarOperations = declareOperations({
  listSimilarFindings: {
    ...query,
    path: '/api/v1/findings/similar',
    summary: {
      zh: '登记问题前，列出同一单位同类别、表述相近的以往问题',
      en: 'Before a finding is raised: earlier ones of the unit and category in similar words',
    },
    query: z.strictObject({
      ...viewQuery,
      unitId: idSchema,
      category: nameSchema,
      description: textSchema,
      limit: fewest,
    }),
    output: z.object(similarShape),
  },
  getSimilarFindings: {
    ...query,
    path: '/api/v1/findings/{id}/similar',
    summary: { zh: '列出与此问题相近的以往问题', en: 'Earlier findings that are like this one' },
    params: idParams,
    query: z.strictObject({ ...viewQuery, limit: fewest }),
    output: z.object(similarShape),
  },
});

export const ledgerOperations = declareOperations({
  getLedger: {
    ...query,
    tag: 'ledger',
    path: '/api/v1/ledger',
    summary: { zh: '整改台账及合计', en: 'The ledger of findings with its totals' },
    query: z.strictObject({ ...viewQuery, ...pageQuery, ...ledgerQuery, sort: sortSchema }),
    output: z.object({
      items: z.array(ledgerLineSchema.extend({ nextReminder: nextReminderSchema.nullable() })),
      totals: ledgerTotalsSchema,
      ...pageShape,
    }),
    asTable: tableFormatSchema.options,
  },
  exportLedger: {
    ...query,
    tag: 'ledger',
    path: '/api/v1/ledger/file',
    summary: {
      zh: '整改台账存为表格（CSV、xlsx），所列筛选条件下的全部问题',
      en: 'The ledger as a table, every finding that the filter shows; the same as the ledger itself with `format`',
    },
    query: z.strictObject({
      ...viewQuery,
      ...ledgerQuery,
      sort: sortSchema,
      format: tableFormatSchema,
      /** Of headings and words; that of `Accept-Language` where the ledger itself is asked. */
      language: z.enum(['zh', 'en']).default('zh'),
    }),
    output: fileAnswerSchema,
    answersFile: 'table',
    timeLimitSeconds: 600,
  },
  getOrganisationRecord: {
    ...query,
    tag: 'ledger',
    path: '/api/v1/organisations/{id}/record',
    summary: { zh: '一个单位的整改与承诺兑现情况', en: 'What a unit promised and kept, over all years' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({
      item: z.object({ id: idSchema, name: z.string(), ...sums, byCategory: z.array(groupSchema) }),
      ...viewShape,
    }),
  },
});
