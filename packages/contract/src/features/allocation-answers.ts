import {
  arcStates,
  budgetFenSchema,
  calendarDateSchema,
  changeBoundsSchema,
  clawbackToSchema,
  fenSchema,
  hashSchema,
  holdReasonSchema,
  idSchema,
  lineMoves,
  sampleFieldsSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { instantSchema, revisionTextSchema, sumFenSchema, wordsSchema } from '../values.ts';
import { outcomeStatusSchema } from './evaluations.ts';

/** What a person decided about a line; the proposal that was seen is kept with the event. */
export const decisionSchema = z
  .object({
    kind: z.enum(['confirmed', 'filled-in', 'overridden']),
    change: fenSchema,
    finalBudget: budgetFenSchema,
    reason: z.string().nullable(),
    documentNumber: z.string().nullable(),
    principal: z.string(),
    recordedAt: instantSchema,
    /** Hash of the proposal that the person saw. */
    proposalHash: hashSchema,
    /** Whether today's proposal is no longer the one that was seen. */
    changedSince: z.boolean(),
    /** The second person who approved it (复核), and when; null while nobody has. */
    approved: z.object({ principal: z.string(), recordedAt: instantSchema }).nullable(),
  })
  .meta({ id: 'Decision' });

/** Money that is to come back, and how much of it has. */
const clawbackSchema = z
  .object({
    clawbackId: idSchema,
    amount: budgetFenSchema,
    returned: budgetFenSchema,
    to: clawbackToSchema,
    reason: z.string(),
    documentNumber: z.string().nullable(),
    on: calendarDateSchema,
    principal: z.string(),
    recordedAt: instantSchema,
  })
  .meta({ id: 'Clawback' });

/** Why today's proposal is not the one that was decided on. */
export const differenceSchema = z
  .object({
    kind: z.enum(['amount', 'rule-set', 'rows', 'fact']),
    what: wordsSchema,
    before: wordsSchema,
    now: wordsSchema,
    /** The event that the present value of a fact came from. */
    eventId: z.string().nullable(),
  })
  .meta({ id: 'ProposalDifference' });

/** Why what a line is to get is not released; each hold ends on its own. */
const holdSchema = z
  .object({
    holdId: idSchema,
    reason: holdReasonSchema,
    /** `ladder`: a ladder that says so placed it at once. */
    placedBy: z.enum(['person', 'ladder']),
    documentNumber: z.string().nullable(),
    on: calendarDateSchema,
    principal: z.string(),
    recordedAt: instantSchema,
  })
  .meta({ id: 'Hold' });

const arc = z.enum(arcStates);
/** How far each part of the loop has come: 评价 → 问题 → 整改 → 预算 → 政策. */
const ringSchema = z
  .object({ evaluation: arc, findings: arc, rectification: arc, budget: arc, policy: arc })
  .meta({ id: 'Ring' });

/** One line of next year's money: a subject in a fiscal year. Amounts are integer fen. */
export const allocationLineSchema = z
  .object({
    /** `<fiscal year>-<subject>`. */
    id: idSchema,
    fiscalYear: yearSchema,
    objectId: idSchema,
    objectName: z.string(),
    objectKind: z.string(),
    evaluationId: idSchema.nullable(),
    unitId: idSchema.nullable(),
    unit: z.string().nullable(),
    departmentId: idSchema.nullable(),
    department: z.string().nullable(),
    policyArea: z.string().nullable(),
    grade: z.string().nullable(),
    score: z.number().nullable(),
    notDemonstrated: z.boolean(),
    outcomeStatus: outcomeStatusSchema,
    currentBudget: budgetFenSchema.nullable(),
    /** Null on an open line and on one about which nothing can be said. */
    proposedChange: fenSchema.nullable(),
    /** Bounds of the change, both inclusive; null unless the line is open. `max` is null where the rules state no upper bound. */
    bounds: changeBoundsSchema.nullable(),
    proposedBudget: budgetFenSchema.nullable(),
    held: budgetFenSchema.nullable(),
    /** Money of this year that goes back to the treasury. */
    clawBack: budgetFenSchema.nullable(),
    priority: z.boolean(),
    /** Rests on a ranking or a ceiling that is not fixed. */
    provisional: z.boolean(),
    status: z.enum(['determined', 'open', 'undecidable']),
    /** The facts that are missing, or `row`, or `ruleSet`. */
    missing: z.array(z.string()),
    /** The row of the rule table that fired, from 1. */
    rowNumber: z.int().nullable(),
    ruleSet: z.object({ id: idSchema, version: z.int() }).nullable(),
    proposalHash: hashSchema,
    decision: decisionSchema.nullable(),
    /** In force. */
    holds: z.array(holdSchema),
    clawbacks: z.array(clawbackSchema),
    finalBudget: budgetFenSchema.nullable(),
    openFindings: z.int(),
    /** `none`: no finding stands; `open`: some are not verified; `rectified`: the office has verified them all. */
    rectification: z.enum(['none', 'open', 'rectified']),
    /** Whether one of them is overdue, by what was last recorded about it. */
    isOverdue: z.boolean(),
    ring: ringSchema,
    /** What whoever asks would not be refused now, as far as the line goes; nothing while a past moment is asked for. */
    allowed: z.array(z.enum(lineMoves)),
    /** Names of the fields of this line whose values are made up (示例). */
    sample: sampleFieldsSchema,
    /** Revision of the line's decisions; null while nobody has decided. */
    revision: revisionTextSchema.nullable(),
  })
  .meta({ id: 'AllocationLine' });

const groupSums = {
  currentBudget: sumFenSchema,
  proposedChange: sumFenSchema,
  finalBudget: sumFenSchema,
  held: sumFenSchema,
  openLines: z.int(),
  openMin: sumFenSchema,
  openMax: sumFenSchema,
  openUnboundedLines: z.int(),
  undecidableLines: z.int(),
  decidedLines: z.int(),
};
const groupShape = { objects: z.int(), ...groupSums };

/** Over every line that the filter shows; `proposedChange` sums determined lines only. */
export const allocationTotalsSchema = z
  .object({
    objects: z.int(),
    currentBudget: sumFenSchema,
    proposedChange: sumFenSchema,
    byGrade: z.array(z.object({ grade: z.string().nullable(), ...groupShape })),
    byDepartment: z.array(
      z.object({
        departmentId: idSchema.nullable(),
        department: z.string().nullable(),
        ...groupShape,
      }),
    ),
    byPolicyArea: z.array(z.object({ policyArea: z.string().nullable(), ...groupShape })),
    /** `max` leaves out the lines without an upper bound, which are counted. */
    open: z.object({ lines: z.int(), min: sumFenSchema, max: sumFenSchema, unboundedLines: z.int() }),
    undecidable: z.object({ lines: z.int() }),
    held: sumFenSchema,
    decided: z.object({ lines: z.int(), change: sumFenSchema }),
    /** Sum of the budgets that are decided. */
    finalBudget: sumFenSchema,
    /** Departments as a whole that no object stands for; in none of the other sums. */
    departments: z.object({ lines: z.int(), ...groupSums }),
  })
  .meta({ id: 'AllocationTotals' });

const conditionInWords = z.object({ fact: z.string(), words: wordsSchema });

/** Why the line says what it says, in both languages: a sentence, the arithmetic, the table, the facts with their events. */
export const explanationSchema = z
  .object({
    sentence: wordsSchema,
    steps: z.array(wordsSchema),
    /** The rules that governed; null where none did. */
    rules: z.object({ title: wordsSchema, legalBasis: z.string().nullable(), version: z.int() }).nullable(),
    /** Those of them that are about this line, each with the rows that applied. */
    tables: z.array(
      z.object({
        id: idSchema,
        title: wordsSchema,
        role: z.enum(['rule', 'exemption', 'veto']),
        rows: z.array(
          z.object({
            number: z.int(),
            conditions: z.array(conditionInWords),
            note: wordsSchema,
            legalBasis: z.string().nullable(),
            fired: z.boolean(),
          }),
        ),
      }),
    ),
    facts: z.array(
      z.object({
        name: z.string(),
        label: wordsSchema,
        value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
        words: wordsSchema,
        eventId: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Explanation' });
