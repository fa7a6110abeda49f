import {
  finishTakeBack,
  type ImportStep,
  Refused,
  startTakeBack,
  withdrawBudgetRecord,
  withdrawEvaluation,
  withdrawObject,
  withdrawOrganisation,
} from '@bihuan/domain';
import type { Carrying } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import type { Parts } from '../../parts.ts';
import type { Turn } from '../../shared-turn.ts';
import { inParallel } from './carry-out.ts';
import { importCommands, stepPart } from './commit.ts';
import { waitForRegister } from './current-register.ts';
import { importAnswer } from './import-answer.ts';
import { importRecord } from './import-record.ts';
import { laterWork } from './later-work.ts';
import { whatStays } from './what-stays.ts';

/** Withdraws what an import created, but for what later work stands on. */
export const handleTakeBackImport: Handler<'takeBackImport'> = (context, { params, body }) =>
  context.inImportTurn(context.command, async (turn) => {
    const { status } = await context.streams.import.load(params.id);
    if (status === 'none') throw new Refused('import.plan-unknown', { id: params.id });
    // Before anything is begun: what stays is decided on everything recorded.
    if (status !== 'taken-back') await waitForRegister(context);
    const { repeated } = await context.streams.import.execute({
      id: params.id,
      command: context.command,
      decide: (state) => startTakeBack(body.reason, state),
    });
    await carryOutTakeBack(context, params.id, context, turn);
    return importAnswer(context, params.id, repeated);
  });

const atOnce = 64;

/**
 * From wherever the taking back stands to its end; safe to repeat and to interrupt anywhere. The read models must have reached the
 * log's head.
 */
export async function carryOutTakeBack(parts: Parts, importId: string, by: Carrying, turn: Turn): Promise<void> {
  const { streams, jurisdiction } = parts;
  const record = await importRecord(parts, importId);
  if (record?.item.status !== 'taking-back') return;
  const commandOf = importCommands(jurisdiction, importId, by);
  const ownCommands = new Set(record.plannedSteps.map((step) => commandOf(stepPart(step)).commandId));
  const reason = `撤回导入“${record.item.fileName}”：${record.reason ?? ''}`.slice(0, 2000);
  const isBudget = ({ kind }: ImportStep) => kind === 'record-budget-facts' || kind === 'approve-budget';
  const steps = record.plannedSteps.filter((step) => !isBudget(step));
  const plan = whatStays(steps, await laterWork(parts, by.principal, steps, ownCommands));
  const withdrawal = (id: string) => ({ id, command: commandOf(`withdraw ${id}`) });

  await inParallel(plan.evaluations, { atOnce, turn }, (id) =>
    streams.evaluation.execute({ ...withdrawal(id), decide: (state) => withdrawEvaluation({ reason }, state) }),
  );
  await inParallel(plan.objects, { atOnce, turn }, (id) =>
    streams.object.execute({ ...withdrawal(id), decide: (state) => withdrawObject({ reason }, state) }),
  );
  for (const id of plan.organisations) {
    turn.refuseWhenLost();
    await streams.organisation.execute({
      ...withdrawal(id),
      decide: (state) => withdrawOrganisation({ reason }, state),
    });
  }
  const byTarget = Map.groupBy(record.plannedSteps.filter(isBudget), ({ targetId }) => targetId);
  await inParallel([...byTarget], { atOnce, turn }, async ([id, ofTarget]) => {
    for (const { data } of ofTarget) {
      if (!('recordId' in data)) continue;
      const { recordId } = data;
      await streams.budget.execute({
        id,
        command: commandOf(`withdraw ${recordId}`),
        // A step that an interruption left undone has no record. What was said before and after it counts as if it had never been.
        decide: (state) =>
          state.records.some((one) => one.recordId === recordId)
            ? withdrawBudgetRecord({ recordId, reason }, state)
            : [],
      });
    }
  });
  const kept = plan.kept.map((one) => ({ ...one }));
  const command = commandOf('taken back');
  await streams.import.execute({ id: importId, command, decide: (state) => finishTakeBack({ kept }, state) });
}
