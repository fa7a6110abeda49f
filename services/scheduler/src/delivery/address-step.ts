import {
  addressReminder,
  dayOf,
  type IssuedStep,
  type KnownFinding,
  noLongerDue,
  recordDelivery,
  withdrawReminder,
} from '@bihuan/domain';
import { levelWithLog } from './level.ts';
import type { DeliveryParts } from './parts.ts';
import { type Reached, reachedBy } from './recipients.ts';
import { systemCommand } from './system-command.ts';

/** Where a step goes that has no other way to its recipient: it is delivered once it is in the inbox. */
const inbox = 'inbox';

/** What a step is, what its finding is now, and whom it goes to today; null when it is not to be told any more, which is then recorded. */
export interface StillDue {
  readonly step: IssuedStep;
  readonly finding: KnownFinding;
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
  const [{ steps }, finding] = await Promise.all([parts.chase.load(findingId), parts.findings.load(findingId)]);
  const step = steps.find((one) => one.stepKey === stepKey);
  if (step === undefined || step.withdrawn !== null || finding.status === 'none') return null;
  const on = dayOf(parts.clock(), parts.zone);
  const cause = noLongerDue(step, finding);
  if (cause !== null) {
    await parts.chase.execute({
      id: findingId,
      command: systemCommand(`withdraw ${stepKey}`),
      decide: (state) => withdrawReminder({ stepKey, cause, on }, state),
    });
    return null;
  }
  await levelWithLog(parts);
  const reached = await reachedBy(step, finding, on, parts);
  const to = reached.map(({ recipient, addresses }) => ({ recipient, channels: [...addresses.keys()] }));
  const withoutChannel = to.filter(({ channels }) => channels.length === 0);
  await parts.chase.execute({
    id: findingId,
    command: systemCommand(`address ${stepKey}`),
    decide: (state) => [
      ...addressReminder({ stepKey, to, on }, state),
      ...withoutChannel.flatMap(({ recipient }) =>
        recordDelivery({ stepKey, channel: inbox, recipient, messageId: `${inbox}.${stepKey}`, on }, state),
      ),
    ],
  });
  return { step, finding, reached };
}
