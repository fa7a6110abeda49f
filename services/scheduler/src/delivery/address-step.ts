import {
  addressReminder,
  type CalendarDate,
  type ChaseEvent,
  type ChaseState,
  dayOf,
  type IssuedStep,
  type KnownFinding,
  noLongerDue,
  recordDelivery,
  systemPrincipal,
  withdrawReminder,
} from '@bihuan/domain';
import { levelWithLog } from './level.ts';
import type { AboutFinding, DeliveryParts } from './parts.ts';
import { type Reached, reachedBy } from './recipients.ts';
import { systemCommand } from './system-command.ts';

/** Where a step goes that has no other way to its recipient: it is delivered once it is in the inbox. */
const inbox = 'inbox';

/** What a step is, what its finding is now, and whom it goes to today; null when it is not to be told any more, which is then recorded. */
export interface StillDue {
  readonly step: IssuedStep;
  readonly finding: KnownFinding;
  readonly about: AboutFinding;
  readonly reached: readonly Reached[];
}

/**
 * Asks once more whether a step is due, and of whom; records what has changed: that it is not sent after all, or that it goes to other
 * people than before. Null when it is not to be told.
 */
export async function addressStep(
  { findingId, stepKey }: { readonly findingId: string; readonly stepKey: string },
  parts: DeliveryParts,
): Promise<StillDue | null> {
  const [chase, finding] = await Promise.all([parts.chase.follow(findingId), parts.findings.follow(findingId)]);
  const step = chase.steps.find((one) => one.stepKey === stepKey);
  if (step === undefined || step.withdrawn !== null || finding.status === 'none') return null;
  const on = dayOf(parts.clock(), parts.zone);
  const record = (what: string, decide: (state: ChaseState) => ChaseEvent[]) => {
    // Most of the time all is as it was when it was addressed.
    if (decide(chase).length === 0) return null;
    return parts.chase.execute({ id: findingId, command: systemCommand(`${what} ${stepKey}`), decide });
  };
  const cause = noLongerDue(step, finding);
  if (cause !== null) {
    await record('withdraw', (state) => withdrawReminder({ stepKey, cause, on }, state));
    return null;
  }
  await levelWithLog(parts);
  const about = await aboutNow(finding, on, parts);
  const reached = await reachedBy(step, about, on, parts);
  const to = reached.map(({ recipient, addresses }) => ({ recipient, channels: [...addresses.keys()] }));
  const withoutChannel = to.filter(({ channels }) => channels.length === 0);
  await record('address', (state) => [
    ...addressReminder({ stepKey, to, on }, state),
    ...withoutChannel.flatMap(({ recipient }) =>
      recordDelivery({ stepKey, channel: inbox, recipient, messageId: `${inbox}.${stepKey}`, on }, state),
    ),
  ]);
  return { step, finding, about, reached };
}

/** Whoever has it now: what was said of its unit when it was raised may be long past. */
async function aboutNow(
  { finding, commitment }: KnownFinding,
  on: CalendarDate,
  { readSide }: Pick<DeliveryParts, 'readSide'>,
): Promise<AboutFinding> {
  const known = await readSide.reminders.ofFinding(systemPrincipal, { id: finding.findingId, asOf: null, on });
  const { unitId, departmentId, objectId, objectName } = known?.item ?? {
    ...finding,
    departmentId: null,
    objectName: finding.objectId,
  };
  return { unitId, departmentId, objectId, objectName, responsiblePersonId: commitment?.responsible.personId ?? null };
}
