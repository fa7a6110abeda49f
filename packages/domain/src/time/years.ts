import { z } from 'zod';

/** A calendar or fiscal year; China's fiscal year is the calendar year (预算法 第十八条). */
export const yearSchema = z.int().min(1990).max(2199);

/** The three years that must not be confused. */
export const evaluationYearsSchema = z.object({
  fundYear: yearSchema.meta({ description: 'Year whose funds are evaluated' }),
  evaluationYear: yearSchema.meta({ description: 'Year of the evaluation' }),
  applyToYear: yearSchema.meta({ description: 'Fiscal year the outcome is applied to' }),
});
export type EvaluationYears = z.output<typeof evaluationYearsSchema>;
