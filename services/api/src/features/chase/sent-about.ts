import type { OutputOf } from '@bihuan/contract';
import type { CalendarDate, ChaseRecipient, Matter } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';
import { namesOfRecipients } from '../inbox/names-of-recipients.ts';

type Sent = NonNullable<OutputOf<'getFinding'>['item']['sent']>;

/** What was sent about a matter so far, and what became of it with each of its recipients. */
export async function sentAbout(context: HandlerContext, matter: Matter, on: CalendarDate): Promise<Sent> {
  const steps = await context.projections.reminders.stepsOf(context.principal, { matter, on });
  const named = [
    ...steps.flatMap(({ addressed }) => addressed ?? []),
    ...steps.flatMap(({ deliveries }) => deliveries),
  ];
  const recipients = named.map(({ recipient }) => recipient);
  const nameOf = await namesOfRecipients(context, recipients, on);
  const withName = (recipient: ChaseRecipient) => ({ recipient, name: nameOf(recipient) });
  return steps.map(({ addressed, deliveries, recipients: to, standsFor, withdrawn, ...step }) => ({
    kind: step.kind,
    offset: step.offset,
    stepKey: step.stepKey,
    form: step.form,
    on: step.on,
    dueDate: step.dueDate,
    workingDaysOverdue: step.workingDaysOverdue,
    standsFor: [...standsFor],
    to: [...to],
    outcome: step.outcome,
    withdrawn,
    addressed: (addressed ?? []).map(({ recipient }) => withName(recipient)),
    told: deliveries.map(({ channel, recipient, outcome }) => ({
      ...withName(recipient),
      channel,
      on: outcome.on,
      outcome: outcome.kind,
      error: outcome.kind === 'failed' ? outcome.error.code : null,
    })),
  }));
}
