import type { CommandAnswer } from '@bihuan/contract';
import { type AccountEvent, type AccountState, refuseLastAdministrator } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { HandlerContext } from '../../operations.ts';
import { waitForHead } from '../../wait-for-head.ts';

type Decide = (state: AccountState) => readonly AccountEvent[];

/** Carries a decision on one account out. */
export async function onAccount(context: HandlerContext, id: string, decide: Decide): Promise<CommandAnswer> {
  const effect = await context.streams.account.execute({ id, command: context.command, decide });
  return commandAnswer(context, id, effect);
}

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
 * The same of one that takes an account (`grantId` null) or one of its roles away: one after the other over all replicas, so that two administrators who
 * take each other's leave one. Refused: `account.last-administrator`, `projection.behind`,
 * `turn.taken`.
 */
export function takingAway(context: HandlerContext, taken: Taken, decide: Decide): Promise<CommandAnswer> {
  return context.inAdministratorsTurn(context.command, async () => {
    await waitForHead(context, { timeoutMs: waitMs, projections: ['access'] });
    refuseTakingLast(context, taken);
    return onAccount(context, taken.personId, decide);
  });
}
