import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { gradeScaleSchema, scoreSchema } from '../grades/grade-scale.ts';
import { budgetFenSchema } from '../money/fen.ts';
import { objectKindSchema } from '../object/events.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { evaluationYearsSchema } from '../time/years.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema, textSchema } from '../values.ts';

/** The six stages of a key evaluation, in their usual order. */
export const stages = [
  'plan',
  'third-party-entry',
  'site-visit',
  'expert-review',
  'internal-review',
  'feedback',
] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.output<typeof stageSchema>;

/** 成本效益分析法, 比较法, 因素分析法, 最低成本法, 公众评判法, 标杆管理法 (财预〔2020〕10号 第十六条). */
export const evaluationMethodSchema = z.enum([
  'cost-benefit',
  'comparison',
  'factor-analysis',
  'lowest-cost',
  'public-judgement',
  'benchmarking',
]);
/** 材料核查, 访谈, 问卷调查, 选点抽查. */
export const evidenceMeansSchema = z.enum(['document-review', 'interview', 'questionnaire', 'spot-check']);

/** 决策, 过程, 产出, 效益. */
export const dimensionSchema = z.enum(['decision', 'process', 'output', 'effect']);
export const dimensionScoreSchema = z.strictObject({
  dimension: dimensionSchema,
  score: scoreSchema,
  /** The most that can be reached in this dimension: its weight in the total of 100. */
  weight: scoreSchema,
});

/** What can still be amended after opening; null where nobody has said. */
export const evaluationDetailsSchema = z.strictObject({
  unitId: idSchema.nullable(),
  departmentId: idSchema.nullable(),
  policyArea: nameSchema.nullable(),
  /** Money whose use was evaluated; not the current budget. */
  fundsEvaluated: budgetFenSchema.nullable(),
  /** The object's budget in the year before `applyToYear` is decided: the base that rules work on. */
  currentBudget: budgetFenSchema.nullable(),
  evaluator: nameSchema.nullable(),
  methods: z.array(evaluationMethodSchema).max(6),
  evidenceMeans: z.array(evidenceMeansSchema).max(4),
});

export const evaluationOpened = defineEvent(
  'EvaluationOpened',
  1,
  z.strictObject({
    evaluationId: idSchema,
    objectId: idSchema,
    objectKind: objectKindSchema,
    ...evaluationYearsSchema.shape,
    ...evaluationDetailsSchema.shape,
    gradeScale: gradeScaleSchema,
    /** The import and its row that this came from; null when a person entered it. */
    source: z.strictObject({ importId: idSchema, row: z.int().min(1) }).nullable(),
    sample: sampleFieldsSchema,
  }),
);
export const evaluationAmended = defineEvent(
  'EvaluationAmended',
  1,
  z.strictObject({ ...evaluationDetailsSchema.partial().shape, reason: reasonSchema, sample: sampleFieldsSchema }),
);
export const stageCompleted = defineEvent(
  'StageCompleted',
  1,
  z.strictObject({
    stage: stageSchema,
    /** 1, 2 or 3 for the rounds of the internal review (三轮复核), else null. */
    reviewRound: z.int().min(1).max(3).nullable(),
    on: calendarDateSchema,
    /** Office, firm or role that completed it; people are not named here. */
    by: nameSchema.nullable(),
    note: textSchema.nullable(),
  }),
);
export const selfEvaluationRecorded = defineEvent(
  'SelfEvaluationRecorded',
  2,
  z.strictObject({
    score: scoreSchema.nullable(),
    grade: nameSchema.nullable(),
    on: calendarDateSchema.nullable(),
    note: textSchema.nullable(),
    sample: sampleFieldsSchema,
  }),
);

/** Why a grade is not the one that the scale gives to the score. */
export const gradeBasisSchema = z.strictObject({
  kind: z.enum(['rank-rule', 'cap', 're-grade', 'higher-level']),
  note: reasonSchema,
});

export const outcomeSchema = z.strictObject({
  score: scoreSchema.nullable(),
  grade: nameSchema.nullable(),
  /** Results could not be shown: kept apart from a bad score; then score and grade are null. */
  notDemonstrated: z.boolean(),
  dimensions: z.array(dimensionScoreSchema).max(4),
  gradeBasis: gradeBasisSchema.nullable(),
  comment: textSchema.nullable(),
  evaluatedOn: calendarDateSchema.nullable(),
});
export type Outcome = z.output<typeof outcomeSchema>;

export const outcomeRecorded = defineEvent(
  'OutcomeRecorded',
  1,
  z.strictObject({ ...outcomeSchema.shape, sample: sampleFieldsSchema }),
);
export const outcomeRevised = defineEvent(
  'OutcomeRevised',
  1,
  z.strictObject({
    ...outcomeSchema.shape,
    reason: reasonSchema,
    documentNumber: nameSchema.nullable(),
    sample: sampleFieldsSchema,
  }),
);
/** The evaluated unit's opinion on the draft result; an objection asks for an answer, a comment does not. */
export const commentReceived = defineEvent(
  'CommentReceived',
  1,
  z.strictObject({ from: nameSchema, text: textSchema, on: calendarDateSchema }),
);
export const objectionRaised = defineEvent(
  'ObjectionRaised',
  1,
  z.strictObject({ objectionId: idSchema, from: nameSchema, text: textSchema, on: calendarDateSchema }),
);
export const objectionResolved = defineEvent(
  'ObjectionResolved',
  1,
  z.strictObject({ objectionId: idSchema, upheld: z.boolean(), answer: textSchema, on: calendarDateSchema }),
);
export const outcomeConfirmed = defineEvent(
  'OutcomeConfirmed',
  1,
  z.strictObject({ on: calendarDateSchema, note: textSchema.nullable() }),
);
export const outcomePublished = defineEvent(
  'OutcomePublished',
  1,
  z.strictObject({ on: calendarDateSchema, where: nameSchema.nullable() }),
);
/** Opened by mistake or by an import that was taken back; it no longer counts anywhere. */
export const evaluationWithdrawn = defineEvent('EvaluationWithdrawn', 1, z.strictObject({ reason: reasonSchema }));

export type EvaluationEvent =
  | EventOf<typeof evaluationOpened>
  | EventOf<typeof evaluationAmended>
  | EventOf<typeof stageCompleted>
  | EventOf<typeof selfEvaluationRecorded>
  | EventOf<typeof outcomeRecorded>
  | EventOf<typeof outcomeRevised>
  | EventOf<typeof commentReceived>
  | EventOf<typeof objectionRaised>
  | EventOf<typeof objectionResolved>
  | EventOf<typeof outcomeConfirmed>
  | EventOf<typeof outcomePublished>
  | EventOf<typeof evaluationWithdrawn>;
