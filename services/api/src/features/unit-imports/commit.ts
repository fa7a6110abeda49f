import { Refused } from '@bihuan/domain';
import { planUnits } from '@bihuan/report-import';
import { commandAnswer } from '../../answer.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { carryOutUnitImport } from './carry-out.ts';
import { currentUnitRegister } from './unit-register.ts';

/** Carries out the plan that was previewed; also finishes one that was interrupted, and answers what is done already. */
export const handleCommitUnitImport: Handler<'commitUnitImport'> = (context, { params: { id } }) =>
  context.inImportTurn(async () => {
    const stream = context.streams['unit-import'];
    const { status } = await stream.load(id);
    if (status === 'none') await refuseWhenChanged(context, id);
    if (status === 'completed') await context.drafts.remove(id);
    else await carryOutUnitImport(context, id, context.principal, context.correlationId);
    const events = [];
    for await (const event of context.store.readStream(stream.nameOf(id))) events.push(event);
    const last = events.at(-1);
    const effect = { revision: last?.revision ?? null, recordedAt: last?.metadata.recordedAt ?? null, events };
    return commandAnswer(context, id, { ...effect, position: null, repeated: status === 'completed' });
  });

/** Planned again on what is on record now, it must come out the same. Refused: `import.plan-changed`, `unit-import.draft-missing`. */
async function refuseWhenChanged(context: HandlerContext, importId: string): Promise<void> {
  const { read, options, steps } = await context.drafts.get(importId);
  const register = await currentUnitRegister(context, options.from, context.principal);
  const fresh = planUnits({ read, register, options });
  if (JSON.stringify(fresh.steps) !== JSON.stringify(steps)) throw new Refused('import.plan-changed');
}
