import type { OutputOf } from '@bihuan/contract';
import type { BudgetChoice, BudgetPlan } from '@bihuan/report-import';
import type { Handler } from '../../operations.ts';
import { decodedFile } from '../imports/decoded-file.ts';
import { placeOf, problemAnswer } from '../imports/problem-answer.ts';
import { budgetPlanNow } from './budget-plan-now.ts';

type Preview = OutputOf<'previewBudgetImport'>;

/** Reads a table of budget facts and plans its import on what is on record; keeps file and plan, records nothing. */
export const handlePreviewBudgetImport: Handler<'previewBudgetImport'> = async (context, { body }) => {
  const bytes = decodedFile(body.contentBase64);
  const { fileName, fiscalYear, speaksOf = context.today, document = fileName } = body;
  const choices = body.choices as Record<number, BudgetChoice>;
  const { jurisdiction } = context;
  const options = { jurisdiction, fileName, fiscalYear, speaksOf, document, choices };
  const plan = await budgetPlanNow(context, bytes, options);
  if (plan.steps.length > 0) {
    await context.files.put(bytes);
    await context.files.putPlan({ about: 'budget', plan, options });
  }
  return previewOf(plan);
};

const previewOf = ({ id, importId, fileName, fileHash, fiscalYear, ...plan }: BudgetPlan): Preview => ({
  id: plan.steps.length === 0 ? null : importId,
  planHash: id,
  fileName,
  fileHash,
  fiscalYear,
  counts: plan.counts,
  steps: plan.steps.length,
  rows: plan.rows.map(({ where, status, problems, ...row }) => ({
    ...row,
    action: status,
    line: where.line ?? where.row ?? null,
    sheet: where.sheet ?? null,
    sample: [...row.sample],
    changes: [...row.changes],
    candidates: [...row.candidates],
    remarks: [...row.remarks],
    problems: problems.map(problemAnswer),
  })),
  problems: plan.problems.map(problemAnswer),
  notes: plan.notes.map((note) => ({ id: note.id, messages: note.text, ...placeOf(note.where) })),
});
