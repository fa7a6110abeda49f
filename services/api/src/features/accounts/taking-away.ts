import type { CommandAnswer } from '@bihuan/contract';
import { type AccountEvent, type AccountState, refuseLastAdministrator } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { HandlerContext } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';

const waitMs = 5_000;

interface Taken {
  readonly personId: string;
  /** Null: the account itself. */
  readonly grantId: string | null;
}

/** Of what the read model shows, which has to be level with the log. Refused: `account.last-administrator`. */
export const refuseTakingLast = ({ projections, today }: HandlerContext, taken: Taken): void =>
  refuseLastAdministrator(projections.access.administrators(today), taken, today);

/**
 * A decision that takes an account (`grantId` null) or one of its roles away: one after the other over all replicas, so that two administrators who
 * take each other's leave one. Refused: `account.last-administrator`, `projection.behind`, `turn.taken`.
 */
export function takingAway(
  context: HandlerContext,
  taken: Taken,
  decide: (state: AccountState) => readonly AccountEvent[],
): Promise<CommandAnswer> {
  return context.inAdministratorsTurn(context.command, async () => {
    await waitForHead(context, { timeoutMs: waitMs, projections: ['access'] });
    refuseTakingLast(context, taken);
    return commandOn(context, context.streams.account, taken.personId, decide);
  });
}
