import {
  addressReminder,
  type CalendarDate,
  type ChaseEvent,
  type ChaseState,
  chaseSubject,
  dayOf,
  type IssuedStep,
  type KnownMatter,
  matterOf,
  matterOfStep,
  noLongerDue,
  officeOf,
  recordDelivery,
  systemPrincipal,
  withdrawReminder,
} from '@bihuan/domain';
import { levelWithLog } from './level.ts';
import type { AboutMatter, DeliveryParts } from './parts.ts';
import { type Reached, reachedBy } from './recipients.ts';
import { systemCommand } from './system-command.ts';

/** Where a step goes that has no other way to its recipient: it is delivered once it is in the inbox. */
const inbox = 'inbox';

/** What a step is, what it is about as that is now, and whom it goes to today; null when it is not to be told any more, which is then recorded. */
export interface StillDue {
  readonly step: IssuedStep;
  readonly matter: KnownMatter;
  readonly about: AboutMatter;
  readonly reached: readonly Reached[];
}

/**
 * Asks once more whether a step is due, and of whom; records what has changed: that it is not sent after all, or that it goes to other
 * people than before. Null when it is not to be told.
 */
export async function addressStep(stepKey: string, parts: DeliveryParts): Promise<StillDue | null> {
  const { kind, id } = matterOfStep(stepKey);
  const chases = parts.matters.chasesOf(kind);
  const [chase, matter] = await Promise.all([chases.follow(id), parts.matters.follow({ kind, id })]);
  const step = chase.steps.find((one) => one.stepKey === stepKey);
  if (step === undefined || step.withdrawn !== null || matter === null) return null;
  const on = dayOf(parts.clock(), parts.zone);
  const record = (what: string, decide: (state: ChaseState) => ChaseEvent[]) => {
    // Most of the time all is as it was when it was addressed.
    if (decide(chase).length === 0) return null;
    return chases.execute({ id, command: systemCommand(`${what} ${stepKey}`), decide });
  };
  const cause = noLongerDue(step, chaseSubject(matter));
  if (cause !== null) {
    await record('withdraw', (state) => withdrawReminder({ stepKey, cause, on }, state));
    return null;
  }
  await levelWithLog(parts);
  const about = await aboutNow(matter, on, parts);
  const reached = await reachedBy(step, about, on, parts);
  const to = reached.map(({ recipient, addresses }) => ({ recipient, channels: [...addresses.keys()] }));
  const withoutChannel = to.filter(({ channels }) => channels.length === 0);
  await record('address', (state) => [
    ...addressReminder({ stepKey, to, on }, state),
    ...withoutChannel.flatMap(({ recipient }) =>
      recordDelivery({ stepKey, channel: inbox, recipient, messageId: `${inbox}.${stepKey}`, on }, state),
    ),
  ]);
  return { step, matter, about, reached };
}

/** Whoever has it now: what was said of its unit when it was raised may be long past. */
async function aboutNow(
  matter: KnownMatter,
  on: CalendarDate,
  { readSide }: Pick<DeliveryParts, 'readSide'>,
): Promise<AboutMatter> {
  const known = await readSide.reminders.ofMatter(systemPrincipal, { matter: matterOf(matter), asOf: null, on });
  const { unitId, departmentId, objectId, objectName } = known?.item ?? aboutItself(matter);
  const responsible = matter.kind === 'finding' ? matter.known.commitment?.responsible : undefined;
  return { unitId, departmentId, objectId, objectName, responsiblePersonId: responsible?.personId ?? null };
}

/** What it says by itself, while the rows know nothing of it. */
function aboutItself(matter: KnownMatter): Omit<AboutMatter, 'responsiblePersonId'> {
  if (matter.kind === 'policy-change') {
    const { objectId, title: objectName } = matter.known.proposed;
    return { unitId: officeOf(matter.known), departmentId: null, objectId, objectName };
  }
  const { unitId, objectId } = matter.known.finding;
  return { unitId, departmentId: null, objectId, objectName: objectId };
}
