import { Refused } from '@bihuan/domain';
import { planUnits } from '@bihuan/report-import';
import type { Handler, HandlerContext } from '../../operations.ts';
import { unitImportAnswer } from './answer.ts';
import { carryOutUnitImport } from './carry-out.ts';
import { currentUnitRegister } from './unit-register.ts';

/** Carries out the plan that was previewed; also finishes one that was interrupted, and answers what is done already. */
export const handleCommitUnitImport: Handler<'commitUnitImport'> = (context, { params: { id } }) =>
  context.inImportTurn(context.command, async (turn) => {
    const stream = context.streams['unit-import'];
    const { status } = await stream.load(id);
    if (status === 'none') await refuseWhenChanged(context, id);
    const isOpen = status === 'none' || status === 'under-way';
    if (isOpen) await carryOutUnitImport(context, id, context, turn);
    else await context.drafts.remove(id);
    return unitImportAnswer(context, id, !isOpen);
  });

/** Planned again on what is on record now, it must come out the same. Refused: `import.plan-changed`, `unit-import.draft-missing`. */
async function refuseWhenChanged(context: HandlerContext, importId: string): Promise<void> {
  const { read, options, steps } = await context.drafts.get(importId);
  const register = await currentUnitRegister(context, options.from, context.principal);
  const fresh = planUnits({ read, register, options });
  if (JSON.stringify(fresh.steps) !== JSON.stringify(steps)) throw new Refused('import.plan-changed');
}
