import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { SubjectFlagEvent, subjectFlagged, subjectFlagWithdrawn } from './events.ts';
import type { SubjectFlagsState } from './state.ts';

export type FlagSubject = EventOf<typeof subjectFlagged>['data'];
export type WithdrawSubjectFlag = EventOf<typeof subjectFlagWithdrawn>['data'];

/** The same flag of the same day stands once: again is no event. */
export const flagSubject = (command: FlagSubject, { flags }: SubjectFlagsState): SubjectFlagEvent[] =>
  flags.some(({ flag, on, withdrawn }) => withdrawn === null && flag === command.flag && on === command.on)
    ? []
    : [{ type: 'SubjectFlagged', data: command }];

/** Ends one flag; others of the subject stay. Withdrawing twice changes nothing. Refused `flag.not-found`. */
export function withdrawSubjectFlag(command: WithdrawSubjectFlag, { flags }: SubjectFlagsState): SubjectFlagEvent[] {
  const flag = flags.find(({ flagId }) => flagId === command.flagId);
  if (flag === undefined) throw new Refused('flag.not-found', { flagId: command.flagId });
  return flag.withdrawn === null ? [{ type: 'SubjectFlagWithdrawn', data: command }] : [];
}
