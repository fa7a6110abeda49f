import {
  type CommandMetadata,
  completeImport,
  type ImportStep,
  type Principal,
  planImportSteps,
  planImportStream,
  Refused,
  startImport,
  streamName,
} from '@bihuan/domain';
import { planImport, readReport } from '@bihuan/report-import';
import { derivedCommandId } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import type { Parts } from '../../parts.ts';
import { ensureRules } from '../rule-sets/default-rules.ts';
import { applyStep } from './apply-step.ts';
import { carryOut } from './carry-out.ts';
import { currentRegister } from './current-register.ts';
import { importAnswer } from './import-answer.ts';
import type { KeptPlan } from './kept-files.ts';
import { stepPieces } from './step-pieces.ts';

/** Carries out the plan that was previewed; also finishes one that was interrupted, and answers what is done already. */
export const handleCommitImport: Handler<'commitImport'> = (context, { params }) =>
  context.inImportTurn(async () => {
    const { status } = await context.streams.import.load(params.id);
    if (status === 'none') {
      const kept = await context.files.getPlan(params.id);
      if (kept.plan.steps.length === 0) throw new Refused('import.nothing-to-do');
      await refuseWhenChanged(context, kept);
    }
    const isOpen = status === 'none' || status === 'planned' || status === 'under-way';
    if (isOpen) await carryOutImport(context, params.id, context.principal, context.correlationId);
    return importAnswer(context, params.id, !isOpen);
  });

/** Planned again on what is on record now, it must come out the same. Refused: `import.plan-changed`. */
async function refuseWhenChanged(context: HandlerContext, { plan, options }: KeptPlan): Promise<void> {
  const bytes = await context.files.get(plan.fileHash);
  const report = await readReport({ fileName: plan.fileName, bytes });
  const register = await currentRegister(context, report, options);
  const fresh = planImport({ report, options, register });
  if (fresh.id !== plan.id) throw new Refused('import.plan-changed');
}

/**
 * From wherever it stands to the end: plans what is not planned, applies every step (those done before find their own effect),
 * completes. Safe to repeat and to interrupt anywhere.
 */
export async function carryOutImport(
  parts: Parts,
  importId: string,
  principal: Principal,
  correlationId: string,
): Promise<void> {
  const { streams } = parts;
  const commandOf = importCommands(parts.jurisdiction, importId, principal, correlationId);
  const before = await streams.import.load(importId);
  const isPlanned = before.status !== 'none' && before.status !== 'planned';
  const steps = isPlanned ? before.steps : await recordPlan(parts, importId, commandOf);
  const years = new Set(steps.flatMap((step) => (step.kind === 'open-evaluation' ? [step.data.applyToYear] : [])));
  for (const year of years) await ensureRules(parts, year, correlationId);
  await carryOut(steps, (step) => applyStep(parts, step, commandOf(stepPart(step))));
  await streams.import.execute({ id: importId, command: commandOf('completed'), decide: completeImport });
}

type CommandOf = (part: string) => CommandMetadata;

/** The commands of one import, each with an id that follows from the import and its part. */
export function importCommands(
  jurisdiction: string,
  importId: string,
  principal: Principal,
  correlationId: string,
): CommandOf {
  const stream = streamName({ jurisdiction, kind: 'import', id: importId });
  return (part) => {
    const commandId = derivedCommandId(stream, part);
    return { commandId, fingerprint: commandId, principal: principal.id, correlationId, causationId: importId };
  };
}

export const stepPart = ({ key }: ImportStep): string => `step ${key}`;

async function recordPlan(parts: Parts, importId: string, commandOf: CommandOf): Promise<readonly ImportStep[]> {
  const { plan } = await parts.files.getPlan(importId);
  const { fileName, fileHash, evaluationYear, applyToYear, steps } = plan;
  const { needsChoice, ...counts } = plan.counts;
  const rows = { ...counts, skipped: counts.skipped + needsChoice };
  const planned = { importId, fileName, fileHash, evaluationYear, applyToYear, rows, steps: steps.length };
  const execute = parts.streams.import.execute;
  await execute({ id: importId, command: commandOf('planned'), decide: (state) => planImportStream(planned, state) });
  for (const piece of stepPieces(steps)) {
    const command = commandOf(`steps ${piece.from}`);
    await execute({ id: importId, command, decide: (state) => planImportSteps(piece.from, piece.steps, state) });
  }
  await execute({ id: importId, command: commandOf('started'), decide: startImport });
  return steps;
}
