import type { CommandAnswer } from '@bihuan/contract';
import { type AllocationEvent, type AllocationState, parseAllocationLineId, Refused } from '@bihuan/domain';
import type { History } from '@bihuan/event-store';
import { commandAnswer } from '../../answer.ts';
import type { HandlerContext } from '../../operations.ts';

type Line = NonNullable<ReturnType<typeof parseAllocationLineId>>;

/** Carries out a command on the stream of one line that is there. Refused: `allocation.not-found`. */
export async function onLine(
  context: HandlerContext,
  id: string,
  decide: (line: Line, state: AllocationState, history: History) => AllocationEvent[],
  { withHistory = false } = {},
): Promise<CommandAnswer> {
  const { projections, principal, today, command, ifMatch } = context;
  const line = parseAllocationLineId(id);
  const found = line && (await projections.allocations.get(principal, { id, asOf: null, on: today }));
  if (line === null || found === null) throw new Refused('allocation.not-found', { id });
  const effect = await context.streams.allocation.execute({
    id,
    command,
    ifMatch,
    withHistory,
    decide: (state, history) => decide(line, state, history),
  });
  return commandAnswer(context, id, effect);
}
