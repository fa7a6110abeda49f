import {
  calendarDateSchema,
  evidenceSchema,
  groundsSchema,
  idSchema,
  nameSchema,
  policyChangeKindSchema,
  policyChangeMoves,
  reasonSchema,
  sampleFieldsSchema,
  textSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  idParams,
  inAddress,
  instantSchema,
  namedSchema,
  orNull,
  pageQuery,
  pageShape,
  revisionTextSchema,
  viewQuery,
  viewShape,
  yearInAddress,
} from '../values.ts';
import { chaseShape } from './chase-answers.ts';

const statusSchema = z.enum(['proposed', 'adopted', 'implemented', 'rejected', 'withdrawn']);

/** One thing that was decided or done about it, with who recorded it. */
const stepSchema = z.object({
  type: z.string(),
  reason: z.string().nullable(),
  documentNumber: z.string().nullable(),
  /** The term that the step set; null where it set none. */
  dueDate: calendarDateSchema.nullable(),
  on: calendarDateSchema,
  eventId: z.string(),
  principal: z.string(),
  actingAs: z.string().nullable().meta({ description: 'The role in which it acted' }),
  onBehalfOf: z.string().nullable().meta({ description: 'Id of the account in whose stead it acted' }),
  recordedAt: instantSchema,
});

/** A change of a policy (政策调整) with the outcomes that argue for it. */
const policyChangeSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    kind: policyChangeKindSchema,
    status: statusSchema,
    /** The object that is the policy. */
    object: namedSchema.nullable(),
    /** What is to change, in words. */
    content: z.string(),
    basis: z.string().nullable(),
    office: namedSchema.nullable(),
    evaluations: z.array(
      z.object({
        id: idSchema,
        objectId: idSchema.nullable(),
        objectName: z.string().nullable(),
        evaluationYear: yearSchema.nullable(),
        grade: z.string().nullable(),
        score: z.number().nullable(),
      }),
    ),
    findings: z.array(
      z.object({
        id: idSchema,
        objectId: idSchema.nullable(),
        objectName: z.string().nullable(),
        description: z.string().nullable(),
      }),
    ),
    proposedOn: calendarDateSchema,
    /** The present last day, the one that was set at adoption, and how often it was extended; null while not adopted. */
    dueDate: calendarDateSchema.nullable(),
    originalDueDate: calendarDateSchema.nullable(),
    extensions: z.int(),
    /** Adopted, not carried out, and the last day is over on the day that is asked for. */
    isOverdue: z.boolean(),
    implemented: z
      .object({
        note: z.string(),
        documentNumber: z.string().nullable(),
        evidence: z.array(evidenceSchema),
        on: calendarDateSchema,
      })
      .nullable(),
    history: z.array(stepSchema),
    /** What can be done with it now, by the names of the operations. */
    allowed: z.array(z.enum(policyChangeMoves)),
    sample: sampleFieldsSchema,
    revision: revisionTextSchema,
  })
  .meta({ id: 'PolicyChange' });

/** The same, and how the office is chased. */
const chasedPolicyChangeSchema = policyChangeSchema.extend(chaseShape).meta({ id: 'ChasedPolicyChange' });

const countsShape = {
  proposed: z.int(),
  adopted: z.int(),
  implemented: z.int(),
  rejected: z.int(),
  withdrawn: z.int(),
};

const policies = { tag: 'policy-changes' } as const;
const command = {
  ...policies,
  kind: 'command',
  method: 'post',
  output: commandAnswerSchema,
  idempotent: true,
} as const;
const onOne = { ...command, params: idParams, status: 200, ifMatch: true } as const;
const query = { ...policies, kind: 'query', method: 'get', status: 200 } as const;
const decided = { reason: reasonSchema, documentNumber: orNull(nameSchema), on: calendarDateSchema };

export const policyChangeOperations = declareOperations({
  listPolicyChanges: {
    ...query,
    path: '/api/v1/policy-changes',
    summary: { zh: '列出政策调整', en: 'List policy changes' },
    query: z.strictObject({
      ...viewQuery,
      ...pageQuery,
      status: statusSchema.optional(),
      kind: policyChangeKindSchema.optional(),
      officeId: idSchema.optional(),
      /** Those of a policy, and those for which an outcome or finding of the object argues. */
      objectId: idSchema.optional(),
      evaluationId: idSchema.optional(),
      findingId: idSchema.optional(),
      overdue: inAddress(z.enum(['true', 'false'])).optional(),
    }),
    output: z.object({ items: z.array(policyChangeSchema), ...pageShape }),
  },
  getPolicyChangeStatistics: {
    ...query,
    path: '/api/v1/policy-changes/statistics',
    summary: {
      zh: '评价结果推动政策调整的情况',
      en: 'How many outcomes of a year led to changes of policies',
    },
    query: z.strictObject({ ...viewQuery, evaluationYear: yearInAddress }),
    output: z.object({
      evaluationYear: yearSchema,
      /** Evaluations of the year that have an outcome. */
      outcomes: z.int(),
      /** Those among them that argue for a change that was proposed, adopted (also if carried out since), carried out. */
      outcomesWithProposal: z.int(),
      outcomesWithAdoption: z.int(),
      outcomesWithImplementation: z.int(),
      changes: z.object(countsShape),
      byKind: z.array(z.object({ kind: policyChangeKindSchema, ...countsShape })),
      overdue: z.int(),
      ...viewShape,
    }),
  },
  getPolicyChange: {
    ...query,
    path: '/api/v1/policy-changes/{id}',
    summary: { zh: '查看一项政策调整', en: 'One policy change' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: chasedPolicyChangeSchema, ...viewShape }),
  },
  proposePolicyChange: {
    ...command,
    path: '/api/v1/policy-changes',
    summary: { zh: '提出政策调整', en: 'Propose a change of a policy' },
    body: z.strictObject({
      title: nameSchema,
      kind: policyChangeKindSchema,
      objectId: orNull(idSchema),
      content: textSchema,
      basis: orNull(textSchema),
      officeId: orNull(idSchema),
      grounds: groundsSchema.partial(),
      on: calendarDateSchema,
      sample: sampleFieldsSchema.default([]),
    }),
    status: 201,
  },
  addPolicyChangeGrounds: {
    ...onOne,
    path: '/api/v1/policy-changes/{id}/grounds',
    summary: { zh: '补充政策调整的依据', en: 'Name further outcomes or findings that argue for it' },
    body: z.strictObject({ grounds: groundsSchema.partial(), note: orNull(reasonSchema), on: calendarDateSchema }),
  },
  adoptPolicyChange: {
    ...onOne,
    path: '/api/v1/policy-changes/{id}/adoption',
    summary: { zh: '采纳政策调整', en: 'Adopt a policy change, with an office and a term' },
    body: z.strictObject({ ...decided, officeId: idSchema, dueDate: calendarDateSchema }),
  },
  rejectPolicyChange: {
    ...onOne,
    path: '/api/v1/policy-changes/{id}/rejection',
    summary: { zh: '不予采纳政策调整', en: 'Reject a policy change' },
    body: z.strictObject(decided),
  },
  extendPolicyChange: {
    ...onOne,
    path: '/api/v1/policy-changes/{id}/extension',
    summary: { zh: '延长政策调整的期限', en: 'Give a policy change more time' },
    body: z.strictObject({ ...decided, dueDate: calendarDateSchema }),
  },
  implementPolicyChange: {
    ...onOne,
    path: '/api/v1/policy-changes/{id}/implementation',
    summary: { zh: '登记政策调整已落实', en: 'Record that a policy change is carried out' },
    body: z.strictObject({
      note: textSchema,
      documentNumber: orNull(nameSchema),
      evidence: z.array(evidenceSchema).max(200).default([]),
      on: calendarDateSchema,
      sample: sampleFieldsSchema.default([]),
    }),
  },
  withdrawPolicyChange: {
    ...onOne,
    path: '/api/v1/policy-changes/{id}/withdrawal',
    summary: { zh: '撤销政策调整', en: 'Withdraw a policy change' },
    body: z.strictObject(decided),
  },
});
