import { sameData } from '../event/same-data.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { ChaseEvent, ChaseRecipient, WithdrawalCause } from './events.ts';

type DataOf<Type extends ChaseEvent['type']> = Extract<ChaseEvent, { readonly type: Type }>['data'];

/** How far a step has come on one channel to one recipient: the last that was recorded, but what was delivered stays so. */
export interface Delivery {
  readonly channel: string;
  readonly recipient: ChaseRecipient;
  readonly outcome:
    | { readonly kind: 'delivered'; readonly messageId: string; readonly on: CalendarDate }
    | ({ readonly kind: 'failed' } & Pick<DataOf<'ReminderFailed'>, 'attempt' | 'isFinal' | 'error' | 'on'>);
}

export interface IssuedStep extends DataOf<'ReminderIssued'> {
  /** Null until somebody is about to be told. */
  readonly addressed: DataOf<'ReminderAddressed'>['to'] | null;
  readonly deliveries: readonly Delivery[];
  readonly withdrawn: { readonly cause: WithdrawalCause; readonly on: CalendarDate } | null;
}

/** What has been said about one matter. */
export interface ChaseState {
  readonly deadlinesPassed: readonly Pick<DataOf<'DeadlinePassed'>, 'round' | 'dueDate'>[];
  /** In the order in which they were issued; one that was withdrawn unsent and issued again stands where it is now. */
  readonly steps: readonly IssuedStep[];
}

export const initialChase: ChaseState = { deadlinesPassed: [], steps: [] };

/** The chase after one more event of its stream; types it does not know leave it as it is. */
export function evolveChase(state: ChaseState, event: ChaseEvent): ChaseState {
  switch (event.type) {
    case 'DeadlinePassed': {
      const { round, dueDate } = event.data;
      return { ...state, deadlinesPassed: [...state.deadlinesPassed, { round, dueDate }] };
    }
    case 'ReminderIssued': {
      const others = state.steps.filter(({ stepKey }) => stepKey !== event.data.stepKey);
      return { ...state, steps: [...others, { ...event.data, addressed: null, deliveries: [], withdrawn: null }] };
    }
    case 'ReminderAddressed': {
      const { stepKey, to } = event.data;
      return changed(state, stepKey, (step) => ({ ...step, addressed: to }));
    }
    case 'ReminderDelivered': {
      const { stepKey, channel, recipient, messageId, on } = event.data;
      return told(state, stepKey, { channel, recipient, outcome: { kind: 'delivered', messageId, on } });
    }
    case 'ReminderFailed': {
      const { stepKey, channel, recipient, ...failure } = event.data;
      return told(state, stepKey, { channel, recipient, outcome: { kind: 'failed', ...failure } });
    }
    case 'ReminderWithdrawn': {
      const { stepKey, ...withdrawn } = event.data;
      return changed(state, stepKey, (step) => ({ ...step, withdrawn }));
    }
    default:
      return state;
  }
}

/** Whether it counts as sent: withdrawn before anybody had received it, it does not. */
export const isInForce = ({ withdrawn, deliveries }: IssuedStep): boolean =>
  withdrawn === null || deliveries.some(({ outcome }) => outcome.kind === 'delivered');

export const deliveryOf = (step: IssuedStep, channel: string, recipient: ChaseRecipient): Delivery | undefined =>
  step.deliveries.find((one) => one.channel === channel && sameData(one.recipient, recipient));

const told = (state: ChaseState, stepKey: string, delivery: Delivery): ChaseState =>
  changed(state, stepKey, (step) => {
    const before = deliveryOf(step, delivery.channel, delivery.recipient);
    if (before?.outcome.kind === 'delivered') return step;
    return { ...step, deliveries: [...step.deliveries.filter((one) => one !== before), delivery] };
  });

const changed = (state: ChaseState, stepKey: string, to: (step: IssuedStep) => IssuedStep): ChaseState => ({
  ...state,
  steps: state.steps.map((step) => (step.stepKey === stepKey ? to(step) : step)),
});
