import { sameData } from '../event/same-data.ts';
import { Refused } from '../refusals/refused.ts';
import type { ChaseEvent, WithdrawalCause } from './events.ts';
import { type ChaseState, deliveryOf, type IssuedStep } from './state.ts';
import type { ChaseSubject } from './subject.ts';

type DataOf<Type extends ChaseEvent['type']> = Extract<ChaseEvent, { readonly type: Type }>['data'];

/** Why an issued step is not to be sent any more; null while it is. Asked once more just before sending. */
export function noLongerDue(step: IssuedStep, subject: ChaseSubject): WithdrawalCause | null {
  if (subject.kind === 'done') return 'done';
  if (subject.round !== step.round) return 'reopened';
  if (subject.kind === 'no-due-date' || subject.dueDate !== step.dueDate) return 'due-date-moved';
  return subject.pause;
}

/** Whom it goes to; nothing is recorded where it is known already, or where the step is not sent after all. Refused `reminder.not-issued`. */
export function addressReminder(command: DataOf<'ReminderAddressed'>, state: ChaseState): ChaseEvent[] {
  const step = issued(command.stepKey, state);
  const isKnown = step.addressed !== null && sameData(step.addressed, command.to);
  return isKnown || step.withdrawn !== null ? [] : [{ type: 'ReminderAddressed', data: command }];
}

/** A delivery is recorded once for each channel and recipient, and also after a withdrawal that came too late. Refused `reminder.not-issued`. */
export function recordDelivery(command: DataOf<'ReminderDelivered'>, state: ChaseState): ChaseEvent[] {
  const step = issued(command.stepKey, state);
  const before = deliveryOf(step, command.channel, command.recipient);
  return before?.outcome.kind === 'delivered' ? [] : [{ type: 'ReminderDelivered', data: command }];
}

/** An attempt that did not succeed; nothing is recorded once it was delivered, or about an earlier attempt. Refused `reminder.not-issued`. */
export function recordFailure(command: DataOf<'ReminderFailed'>, state: ChaseState): ChaseEvent[] {
  const step = issued(command.stepKey, state);
  const before = deliveryOf(step, command.channel, command.recipient)?.outcome;
  if (before?.kind === 'delivered') return [];
  return before !== undefined && before.attempt >= command.attempt ? [] : [{ type: 'ReminderFailed', data: command }];
}

/** A step that is not to be sent any more; once. Refused `reminder.not-issued`. */
export function withdrawReminder(command: DataOf<'ReminderWithdrawn'>, state: ChaseState): ChaseEvent[] {
  const step = issued(command.stepKey, state);
  return step.withdrawn === null ? [{ type: 'ReminderWithdrawn', data: command }] : [];
}

function issued(stepKey: string, { steps }: ChaseState): IssuedStep {
  const step = steps.find((one) => one.stepKey === stepKey);
  if (step === undefined) throw new Refused('reminder.not-issued', { stepKey });
  return step;
}
