import type { CommandAnswer } from '@bihuan/contract';
import { type AccountEvent, type AccountState, grantsOn, Refused } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { HandlerContext } from '../../operations.ts';

/** Carries a decision on one account out. */
export async function onAccount(
  context: HandlerContext,
  id: string,
  decide: (state: AccountState) => readonly AccountEvent[],
): Promise<CommandAnswer> {
  const effect = await context.streams.account.execute({ id, command: context.command, decide });
  return commandAnswer(context, id, effect);
}

/** Refused `account.last-administrator`: nobody could set it right again but whoever reads the data folder. */
export function refuseLastAdministrator(
  { projections, today }: HandlerContext,
  id: string,
  grantId: string | null,
): void {
  const others = projections.access.administrators(today).filter(({ personId, held }) => {
    const left = personId === id ? (grantId === null ? [] : held.filter((one) => one.grantId !== grantId)) : held;
    return grantsOn(today, left).some(({ role, scope }) => role === 'administrator' && scope.kind === 'jurisdiction');
  });
  const isOne = projections.access.administrators(today).some(({ personId }) => personId === id);
  if (isOne && others.length === 0) throw new Refused('account.last-administrator');
}
