import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { reasonSchema } from '../values.ts';

/**
 * Acts that may take a second person (不相容岗位分离): `verification`: whoever closes a finding has not reported on it; `rule-adoption`:
 * whoever adopts rules has not drafted them. That a decision about money takes two is a rule of its round.
 */
export const twoPersonActSchema = z.enum(['verification', 'rule-adoption']);
export type TwoPersonAct = z.output<typeof twoPersonActSchema>;

/** From here on the act takes a second person in this jurisdiction, or does not any more. */
export const twoPersonRuleSet = defineEvent(
  'TwoPersonRuleSet',
  1,
  z.strictObject({ act: twoPersonActSchema, takesTwo: z.boolean(), reason: reasonSchema, on: calendarDateSchema }),
);

/** Id of the one stream in which they are set. */
export const twoPersonRulesId = 'jurisdiction';

export type TwoPersonEvent = EventOf<typeof twoPersonRuleSet>;
