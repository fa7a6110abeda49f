import type { OutputOf } from '@bihuan/contract';
import { Refused, yearSchema } from '@bihuan/domain';
import { type ImportPlan, planImport, type ReadReport, type RowChoice, readReport } from '@bihuan/report-import';
import type { Handler } from '../../operations.ts';
import { currentRegister } from './current-register.ts';
import { decodedFile } from './decoded-file.ts';
import { placeOf, problemAnswer } from './problem-answer.ts';

type Preview = OutputOf<'previewImport'>;

/** Reads a file and plans its import on what is on record; keeps file and plan, records nothing. */
export const handlePreviewImport: Handler<'previewImport'> = async (context, { body }) => {
  const bytes = decodedFile(body.contentBase64);
  const { fileName, columns } = body;
  const report = await readReport({ fileName, bytes, columns });
  const evaluationYear = body.evaluationYear ?? yearIn(report);
  if (evaluationYear === null) {
    throw new Refused(
      'request.field-missing',
      { field: 'evaluationYear' },
      { pointer: '/evaluationYear', field: 'evaluationYear' },
    );
  }
  const options = {
    jurisdiction: context.jurisdiction,
    evaluationYear,
    applyToYear: body.applyToYear ?? evaluationYear + 1,
    ...(body.fundYear !== undefined && { fundYear: body.fundYear }),
    outcomes: body.outcomes,
    on: context.today,
    choices: body.choices as Record<number, RowChoice>,
    ...(Object.keys(columns).length > 0 && { columns }),
  };
  const plan = planImport({ report, options, register: await currentRegister(context, report, options) });
  if (plan.steps.length > 0) {
    await context.files.put(bytes);
    await context.files.putPlan({ about: 'outcomes', plan, options });
  }
  return previewOf(plan, report);
};

const yearIn = ({ declared }: ReadReport): number | null => yearSchema.safeParse(declared.evaluationYear).data ?? null;

function previewOf(plan: ImportPlan, report: ReadReport): Preview {
  const { fileName, fileHash, fundYear, evaluationYear, applyToYear, counts, steps } = plan;
  return {
    id: steps.length === 0 ? null : plan.importId,
    planHash: plan.id,
    unchanged: steps.length === 0,
    fileName,
    fileHash,
    format: report.format,
    fundYear,
    evaluationYear,
    applyToYear,
    counts,
    steps: steps.length,
    columns: [...report.columns],
    rows: plan.rows.map(({ where, status, problems, ...row }) => ({
      ...row,
      action: status,
      line: where.line ?? null,
      sheet: where.sheet ?? null,
      sample: [...row.sample],
      changes: [...row.changes],
      candidates: [...row.candidates],
      remarks: [...row.remarks],
      problems: problems.map(problemAnswer),
    })),
    problems: plan.problems.map(problemAnswer),
    checks: plan.checks.map(({ text, ...check }) => ({ ...check, messages: text })),
    notes: plan.notes.map(({ id, text, where }) => ({ id, messages: text, ...placeOf(where) })),
  };
}
