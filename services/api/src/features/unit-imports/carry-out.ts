import { completeUnitImport, planUnitImport } from '@bihuan/domain';
import type { UnitStep } from '@bihuan/report-import';
import type { Carrying } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';
import type { Turn } from '../../shared-turn.ts';
import { inParallel } from '../imports/carry-out.ts';
import { applyUnitStep } from './apply-step.ts';
import { unitImportCommands } from './commands.ts';

/** Steps of one phase wait for those of the phase before; those on different targets do not wait for each other. */
const phases: readonly (readonly UnitStep['kind'][])[] = [
  ['register-organisation'],
  ['rename-organisation', 'amend-organisation'],
  ['change-supervisor'],
  ['register-person', 'amend-person'],
  ['leave-post', 'fill-post', 'put-first'],
];
const targetsAtOnce = 64;

/**
 * From wherever it stands to the end: what was done before finds its own effect. The draft, which holds names, goes once all is
 * recorded. Safe to repeat and to interrupt anywhere. Refused: `unit-import.draft-missing`.
 */
export async function carryOutUnitImport(parts: Parts, importId: string, by: Carrying, turn: Turn): Promise<void> {
  const { streams, drafts } = parts;
  const stream = streams['unit-import'];
  const { fileName, counts, steps } = await drafts.get(importId);
  const commandOf = unitImportCommands(parts, importId, by);
  const planned = { importId, fileName, rows: counts, steps: steps.length };
  await stream.execute({
    id: importId,
    command: commandOf('planned'),
    decide: (state) => planUnitImport(planned, state),
  });
  for (const kinds of phases) {
    const byTarget = Map.groupBy(
      steps.filter(({ kind }) => kinds.includes(kind)),
      // Supervisors one after the other, in the order of the plan: it never closes a circle.
      ({ kind, targetId }) => (kind === 'change-supervisor' ? kind : targetId),
    );
    await inParallel([...byTarget.values()], { atOnce: targetsAtOnce, turn }, async (ofTarget) => {
      for (const step of ofTarget) {
        turn.refuseWhenLost();
        await applyUnitStep(parts, step, commandOf(`step ${step.key}`));
      }
    });
  }
  await stream.execute({ id: importId, command: commandOf('completed'), decide: completeUnitImport });
  await drafts.remove(importId);
}
