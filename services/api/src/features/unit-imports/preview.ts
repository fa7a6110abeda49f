import { randomUUID } from 'node:crypto';
import type { OutputOf } from '@bihuan/contract';
import { type Problem, problemInWords } from '@bihuan/domain';
import { planUnits, readUnits } from '@bihuan/report-import';
import type { Handler } from '../../operations.ts';
import { decodedFile } from '../imports/decoded-file.ts';
import { currentUnitRegister } from './unit-register.ts';

type Row = OutputOf<'previewUnitImport'>['rows'][number];

/** Reads a unit register and plans its import on what is on record; keeps a draft, records nothing. */
export const handlePreviewUnitImport: Handler<'previewUnitImport'> = async (context, { body }) => {
  const { fileName, createDepartments, from = context.today } = body;
  const read = await readUnits(decodedFile(body.contentBase64));
  const options = { importId: randomUUID(), from, createDepartments, reason: `单位名册：${fileName}` };
  const register = await currentUnitRegister(context, from, context.principal);
  const { ids } = await context.projections.contacts.unitImportsUnderWay(context.principal, { asOf: null, on: from });
  await context.drafts.removeOld(new Set(ids));
  const { rows, counts, steps } = planUnits({ read, register, options });
  if (steps.length > 0) await context.drafts.put({ fileName, read, options, counts, steps });
  return {
    id: steps.length === 0 ? null : options.importId,
    fileName,
    from,
    counts,
    steps: steps.length,
    rows: rows.map(
      ({ where, changes, problems, ...row }): Row => ({
        ...row,
        sheet: where.sheet ?? null,
        line: where.line ?? where.row ?? null,
        changes: [...changes],
        problems: problems.map(problemOf),
      }),
    ),
  };
};

function problemOf(problem: Problem): Row['problems'][number] {
  const zh = problemInWords(problem, 'zh');
  const en = problemInWords(problem, 'en');
  const { sheet, row, line, column } = problem.where;
  return {
    code: problem.code,
    messages: { zh: zh.message, en: en.message },
    todo: { zh: zh.todo, en: en.todo },
    ...(sheet !== undefined && { sheet }),
    ...(row !== undefined && { row }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}
