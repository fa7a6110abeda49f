import {
  type CommandMetadata,
  completeImport,
  type ImportStep,
  planImportSteps,
  planImportStream,
  Refused,
  startImport,
  streamName,
} from '@bihuan/domain';
import { planImport, readReport } from '@bihuan/report-import';
import { type Carrying, partCommand } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import type { Parts } from '../../parts.ts';
import type { Turn } from '../../shared-turn.ts';
import { budgetPlanNow } from '../budget-imports/budget-plan-now.ts';
import { ensureRules } from '../rule-sets/default-rules.ts';
import { applyStep } from './apply-step.ts';
import { carryOut } from './carry-out.ts';
import { currentRegister } from './current-register.ts';
import { importAnswer } from './import-answer.ts';
import type { KeptPlan } from './kept-files.ts';
import { pieces } from './pieces.ts';
import { skippedRowsOf } from './skipped-rows.ts';

/** Carries out the plan that was previewed; also finishes one that was interrupted, and answers what is done already. */
export const handleCommitImport: Handler<'commitImport'> = (context, { params }) =>
  context.inImportTurn(context.command, async (turn) => {
    const { status } = await context.streams.import.load(params.id);
    if (status === 'none') {
      const kept = await context.files.getPlan(params.id);
      if (kept.plan.steps.length === 0) throw new Refused('import.nothing-to-do');
      await refuseWhenChanged(context, kept);
    }
    const isOpen = status === 'none' || status === 'planned' || status === 'under-way';
    if (isOpen) await carryOutImport(context, params.id, context, turn);
    return importAnswer(context, params.id, !isOpen);
  });

/** Planned again on what is on record now, it must come out the same. Refused: `import.plan-changed`. */
async function refuseWhenChanged(context: HandlerContext, kept: KeptPlan): Promise<void> {
  const bytes = await context.files.get(kept.plan.fileHash);
  const fresh =
    kept.about === 'budget' ? await budgetPlanNow(context, bytes, kept.options) : await planNow(context, bytes, kept);
  if (fresh.id !== kept.plan.id) throw new Refused('import.plan-changed');
}

async function planNow(
  context: HandlerContext,
  bytes: Uint8Array,
  { plan: { fileName }, options }: Extract<KeptPlan, { readonly about: 'outcomes' }>,
) {
  const report = await readReport({ fileName, bytes, columns: options.columns });
  const register = await currentRegister(context, report, options);
  return planImport({ report, options, register });
}

/**
 * From wherever it stands to the end: plans what is not planned, applies every step (those done before find their own effect),
 * completes. Safe to repeat and to interrupt anywhere.
 */
export async function carryOutImport(parts: Parts, importId: string, by: Carrying, turn: Turn): Promise<void> {
  const { streams } = parts;
  const commandOf = importCommands(parts.jurisdiction, importId, by);
  const before = await streams.import.load(importId);
  const isPlanned = before.status !== 'none' && before.status !== 'planned';
  const steps = isPlanned ? before.steps : await recordPlan(parts, importId, commandOf);
  const years = new Set(steps.flatMap((step) => (step.kind === 'open-evaluation' ? [step.data.applyToYear] : [])));
  for (const year of years) await ensureRules(parts, year, by.correlationId);
  await carryOut(steps, turn, (step) => applyStep(parts, step, commandOf(stepPart(step))));
  await streams.import.execute({ id: importId, command: commandOf('completed'), decide: completeImport });
}

type CommandOf = (part: string) => CommandMetadata;

/** The commands of one import, each with an id that follows from the import and its part. */
export function importCommands(jurisdiction: string, importId: string, by: Carrying): CommandOf {
  const stream = streamName({ jurisdiction, kind: 'import', id: importId });
  return (part) => partCommand(stream, part, by, importId);
}

export const stepPart = ({ key }: ImportStep): string => `step ${key}`;

const stepsApiece = 200;

async function recordPlan(parts: Parts, importId: string, commandOf: CommandOf): Promise<readonly ImportStep[]> {
  const kept = await parts.files.getPlan(importId);
  const { fileName, fileHash, steps } = kept.plan;
  const { needsChoice, ...counts } = kept.plan.counts;
  const rows = { ...counts, skipped: counts.skipped + needsChoice };
  const years =
    kept.about === 'budget'
      ? { evaluationYear: null, applyToYear: kept.plan.fiscalYear }
      : { evaluationYear: kept.plan.evaluationYear, applyToYear: kept.plan.applyToYear };
  const planned = {
    ...{ importId, about: kept.about, fileName, fileHash, ...years },
    ...{ rows, skippedRows: skippedRowsOf(kept.plan.rows), steps: steps.length },
  };
  const execute = parts.streams.import.execute;
  await execute({ id: importId, command: commandOf('planned'), decide: (state) => planImportStream(planned, state) });
  for (const { from, items } of pieces(steps, stepsApiece)) {
    const command = commandOf(`steps ${from}`);
    await execute({ id: importId, command, decide: (state) => planImportSteps(from, items, state) });
  }
  await execute({ id: importId, command: commandOf('started'), decide: startImport });
  return steps;
}
