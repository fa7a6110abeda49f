import { z } from 'zod';
import { budgetFenSchema, fenSchema } from '../money/fen.ts';

/** Per cent from 0 to 100 as decimal text. */
const progressSchema = z
  .string()
  .regex(/^(?:100(?:\.0{1,6})?|\d{1,2}(?:\.\d{1,6})?)$/, { error: 'budget.bad-progress' })
  .meta({ description: 'Per cent from 0 to 100 as decimal text, such as 75 or 66.5' });

const stated = {
  /** 当年预算: of the year in which the budget of the fiscal year is prepared, the year before it. */
  currentBudget: budgetFenSchema.optional(),
  /** 上年预算: of the year before that. */
  lastBudget: budgetFenSchema.optional(),
  /** 执行数: spent of this year's budget by the day that is spoken of. */
  executedAmount: budgetFenSchema.optional(),
  /** 计划进度: how far the execution should be by that day. */
  plannedProgress: progressSchema.optional(),
  /** 结转: of last year's money, carried over into this year. */
  carryOver: budgetFenSchema.optional(),
  /** 年末结余: accumulated balance at the end of this year; a deficit is below zero. */
  balance: fenSchema.optional(),
  /** 上年末结余: the same a year before. */
  lastBalance: fenSchema.optional(),
  /** 拨付: paid out this year. */
  payments: budgetFenSchema.optional(),
  /** 申报: what is asked for in the fiscal year. */
  amountAsked: budgetFenSchema.optional(),
  /** 补助基数: what a grant of the fiscal year is reckoned from. */
  grantBase: budgetFenSchema.optional(),
  /** 事前评估核减额: what the evaluation before the budget took from what was asked for. */
  exAnteCut: budgetFenSchema.optional(),
  /** 资金性质, in the jurisdiction's own words. */
  fundKind: z.string().trim().min(1).max(60).optional(),
};

/** What one record states about a subject's money; what it leaves out it says nothing about. */
export const budgetFactsSchema = z
  .strictObject(stated)
  .refine((facts) => Object.values(facts).some((value) => value !== undefined), { error: 'budget.nothing-stated' });
export type BudgetFacts = z.output<typeof budgetFactsSchema>;
export type StatedFactName = keyof BudgetFacts;

export const statedFactNames = Object.keys(stated) as readonly StatedFactName[];

/** 批复数 is a decision of its own and no statement: it comes from `BudgetApproved`. */
export type BudgetFactName = StatedFactName | 'approvedBudget' | DerivedFactName;

/** 执行率, 与计划进度的差距, 结余增加额. */
const derivedFactNames = ['executionRate', 'executionGap', 'balanceIncrease'] as const;
export type DerivedFactName = (typeof derivedFactNames)[number];

export const budgetFactNames: readonly BudgetFactName[] = [...statedFactNames, 'approvedBudget', ...derivedFactNames];
