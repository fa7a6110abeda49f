import {
  budgetFenSchema,
  calendarDateSchema,
  changeBoundsSchema,
  defaultGradeScale,
  dimensionScoreSchema,
  evaluationDetailsSchema,
  evaluationMethodSchema,
  evaluationYearsSchema,
  evidenceMeansSchema,
  fenSchema,
  gradeBasisSchema,
  gradeScaleSchema,
  idSchema,
  nameSchema,
  objectKindSchema,
  outcomeSchema,
  reasonSchema,
  sampleFieldsSchema,
  scoreSchema,
  stageSchema,
  textSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
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

export const outcomeStatusSchema = z.enum(['none', 'recorded', 'confirmed', 'published']);

export const evaluationItemSchema = z
  .object({
    id: idSchema,
    objectId: idSchema,
    objectName: z.string(),
    objectKind: objectKindSchema,
    ...evaluationYearsSchema.shape,
    unitId: idSchema.nullable(),
    unit: z.string().nullable(),
    departmentId: idSchema.nullable(),
    department: z.string().nullable(),
    policyArea: z.string().nullable(),
    fundsEvaluated: evaluationDetailsSchema.shape.fundsEvaluated,
    currentBudget: evaluationDetailsSchema.shape.currentBudget,
    evaluator: z.string().nullable(),
    score: z.number().nullable(),
    grade: z.string().nullable(),
    notDemonstrated: z.boolean(),
    outcomeStatus: outcomeStatusSchema,
    selfScore: z.number().nullable(),
    selfGrade: z.string().nullable(),
    status: z.enum(['open', 'withdrawn']),
    sample: sampleFieldsSchema,
    revision: revisionTextSchema,
  })
  .meta({ id: 'EvaluationItem' });

/** One evaluation with all that is recorded about it. */
export const evaluationSchema = evaluationItemSchema
  .extend({
    gradeScale: gradeScaleSchema,
    methods: z.array(evaluationMethodSchema),
    evidenceMeans: z.array(evidenceMeansSchema),
    dimensions: z.array(dimensionScoreSchema),
    gradeBasis: gradeBasisSchema.nullable(),
    comment: z.string().nullable(),
    evaluatedOn: calendarDateSchema.nullable(),
    stages: z.array(
      z.object({
        stage: stageSchema,
        reviewRound: z.int().nullable(),
        on: calendarDateSchema,
        by: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    comments: z.array(z.object({ from: z.string(), text: z.string(), on: calendarDateSchema })),
    objections: z.array(
      z.object({
        objectionId: idSchema,
        from: z.string(),
        text: z.string(),
        on: calendarDateSchema,
        resolution: z
          .object({
            upheld: z.boolean(),
            answer: z.string(),
            on: calendarDateSchema,
          })
          .nullable(),
      }),
    ),
    /** How the outcome was revised, oldest first. */
    revisions: z.array(
      z.object({
        reason: z.string(),
        documentNumber: z.string().nullable(),
        score: z.number().nullable(),
        grade: z.string().nullable(),
      }),
    ),
    confirmedOn: calendarDateSchema.nullable(),
    publishedOn: calendarDateSchema.nullable(),
    source: z.object({ importId: idSchema, row: z.int() }).nullable(),
  })
  .meta({ id: 'Evaluation' });

/** What a person says about an outcome; what is left out has not been said. */
const outcomeBodyShape = {
  score: orNull(scoreSchema),
  grade: orNull(nameSchema),
  notDemonstrated: z.boolean().default(false),
  dimensions: outcomeSchema.shape.dimensions.default([]),
  gradeBasis: orNull(gradeBasisSchema),
  comment: orNull(textSchema),
  evaluatedOn: orNull(calendarDateSchema),
  sample: sampleFieldsSchema.default([]),
};

/** How the line of an object stands; as the simulation says it. */
const lineStandingSchema = z.object({
  status: z.enum(['determined', 'open', 'undecidable']),
  change: fenSchema.nullable(),
  after: budgetFenSchema.nullable(),
  held: budgetFenSchema.nullable(),
  bounds: changeBoundsSchema.nullable(),
  row: z.int().nullable(),
  missing: z.array(z.string()).readonly(),
});
const outcomeShownSchema = outcomeSchema.pick({ score: true, grade: true, notDemonstrated: true });

const evaluations = { tag: 'evaluations' } as const;
const command = {
  ...evaluations,
  kind: 'command',
  output: commandAnswerSchema,
  idempotent: true,
} as const;
/** A command on one evaluation that is there already. */
const onOne = {
  ...command,
  method: 'post',
  params: idParams,
  status: 200,
  ifMatch: true,
} as const;
const details = evaluationDetailsSchema.shape;

export const evaluationOperations = declareOperations({
  listEvaluations: {
    ...evaluations,
    method: 'get',
    path: '/api/v1/evaluations',
    kind: 'query',
    summary: { zh: '列出绩效评价', en: 'List evaluations' },
    query: z.strictObject({
      ...viewQuery,
      ...pageQuery,
      objectId: idSchema.optional(),
      evaluationYear: yearInAddress.optional(),
      applyToYear: yearInAddress.optional(),
      grade: nameSchema.optional(),
      outcomeStatus: outcomeStatusSchema.optional(),
      objection: z.literal('open').optional().meta({ description: 'An objection to the result waits for an answer' }),
      q: searchText.optional(),
    }),
    output: z.object({ items: z.array(evaluationItemSchema), ...pageShape }),
    status: 200,
  },
  getEvaluation: {
    ...evaluations,
    method: 'get',
    path: '/api/v1/evaluations/{id}',
    kind: 'query',
    summary: { zh: '查看一项绩效评价', en: 'One evaluation' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: evaluationSchema, ...viewShape }),
    status: 200,
  },
  openEvaluation: {
    ...command,
    method: 'post',
    path: '/api/v1/evaluations',
    summary: { zh: '立项评价', en: 'Open an evaluation' },
    body: z.strictObject({
      objectId: idSchema,
      ...evaluationYearsSchema.shape,
      unitId: orNull(details.unitId.unwrap()),
      departmentId: orNull(details.departmentId.unwrap()),
      policyArea: orNull(details.policyArea.unwrap()),
      fundsEvaluated: details.fundsEvaluated.default(null),
      currentBudget: details.currentBudget.default(null),
      evaluator: orNull(details.evaluator.unwrap()),
      methods: details.methods.default([]),
      evidenceMeans: details.evidenceMeans.default([]),
      gradeScale: gradeScaleSchema.default(defaultGradeScale),
      sample: sampleFieldsSchema.default([]),
    }),
    status: 201,
  },
  amendEvaluation: {
    ...onOne,
    method: 'patch',
    path: '/api/v1/evaluations/{id}',
    summary: {
      zh: '更正评价的基本情况',
      en: 'Amend what an evaluation states',
    },
    body: z.strictObject({
      ...evaluationDetailsSchema.partial().shape,
      reason: reasonSchema,
      sample: sampleFieldsSchema.default([]),
    }),
  },
  recordOutcome: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/outcome',
    summary: { zh: '登记评价结果', en: 'Record the outcome' },
    body: z.strictObject(outcomeBodyShape),
  },
  reviseOutcome: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/revision',
    summary: { zh: '修订评价结果', en: 'Revise the outcome' },
    body: z.strictObject({
      ...outcomeBodyShape,
      reason: reasonSchema,
      documentNumber: orNull(nameSchema),
    }),
  },
  previewRevision: {
    ...evaluations,
    method: 'post',
    path: '/api/v1/evaluations/{id}/revision/preview',
    kind: 'query',
    summary: {
      zh: '预览修订：说明下年预算会怎样变，不写入',
      en: 'What a revision would do to next year’s money; nothing is recorded',
    },
    params: idParams,
    query: z.strictObject({ after: viewQuery.after }),
    body: z.strictObject(outcomeBodyShape),
    output: z.object({
      before: outcomeShownSchema,
      /** With what follows from it filled in: the total of the dimensions, the grade of the score. */
      after: outcomeShownSchema,
      /** A final outcome has to be confirmed again. */
      confirmAgain: z.boolean(),
      /** The line of the fiscal year that it is applied to, under the rules that govern it; null where there is none yet. */
      line: z
        .object({ id: idSchema, decided: z.boolean(), before: lineStandingSchema, after: lineStandingSchema })
        .nullable(),
      ...viewShape,
    }),
    status: 200,
    timeLimitSeconds: 120,
  },
  confirmOutcome: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/confirmation',
    summary: { zh: '确认评价结果', en: 'Confirm the outcome' },
    body: z.strictObject({ on: calendarDateSchema, note: orNull(textSchema) }),
  },
  publishOutcome: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/publication',
    summary: { zh: '公开评价结果', en: 'Publish the outcome' },
    body: z.strictObject({ on: calendarDateSchema, where: orNull(nameSchema) }),
  },
  completeStage: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/stages',
    summary: { zh: '完成一个环节', en: 'Complete a stage' },
    body: z.strictObject({
      stage: stageSchema,
      reviewRound: orNull(z.int().min(1).max(3)),
      on: calendarDateSchema,
      by: orNull(nameSchema),
      note: orNull(textSchema),
    }),
  },
  recordSelfEvaluation: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/self-evaluation',
    summary: { zh: '登记单位自评', en: 'Record the unit’s own evaluation' },
    body: z.strictObject({
      score: orNull(scoreSchema),
      grade: orNull(nameSchema),
      on: orNull(calendarDateSchema),
      note: orNull(textSchema),
      sample: sampleFieldsSchema.default([]),
    }),
  },
  receiveComment: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/comments',
    summary: { zh: '登记反馈意见', en: 'Record a comment on the draft result' },
    body: z.strictObject({
      from: nameSchema,
      text: textSchema,
      on: calendarDateSchema,
    }),
  },
  raiseObjection: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/objections',
    summary: { zh: '提出异议', en: 'Raise an objection' },
    body: z.strictObject({
      from: nameSchema,
      text: textSchema,
      on: calendarDateSchema,
    }),
    output: z.object({ id: idSchema, objectionId: idSchema, ...commandShape }),
    status: 201,
  },
  resolveObjection: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/objections/{objectionId}/resolution',
    summary: { zh: '答复异议', en: 'Answer an objection' },
    params: z.strictObject({ id: idSchema, objectionId: idSchema }),
    body: z.strictObject({
      upheld: z.boolean(),
      answer: textSchema,
      on: calendarDateSchema,
    }),
  },
  withdrawEvaluation: {
    ...onOne,
    path: '/api/v1/evaluations/{id}/withdrawal',
    summary: { zh: '撤销评价', en: 'Withdraw an evaluation' },
    body: z.strictObject({ reason: reasonSchema }),
  },
});
