import {
  type CalendarDate,
  type ChaseSettings,
  chaseSubject,
  isInForce,
  type LadderStep,
  matterOf,
  nextChase,
} from '@bihuan/domain';
import { type Chase, outcomeOf, type ReminderState, type StepToCome } from './state.ts';

/** What a matter is about and who answers for it now. */
export type Owner = Pick<ReminderState, 'objectId' | 'objectName' | 'unitId' | 'departmentId' | 'responsiblePersonId'>;

/** How a matter stands towards being chased, by the owner, the ladder and the calendar of now. */
export function reminderOf({ matter, chase }: Chase, owner: Owner, settings: ChaseSettings): ReminderState {
  const subject = chaseSubject(matter);
  const isChased = subject.kind === 'chased';
  const next = nextChase(subject, settings, chase);
  const last = chase.steps.findLast(isInForce);
  return {
    matter: matterOf(matter),
    ...owner,
    kind: subject.kind,
    dueDate: isChased ? subject.dueDate : null,
    round: subject.kind === 'done' ? null : subject.round,
    pause: isChased ? subject.pause : null,
    ladderId: isChased ? settings.ladder.ladderId : null,
    nextDay: next?.day ?? null,
    next: next?.step ? toCome(next.step) : null,
    last: last
      ? { stepKey: last.stepKey, kind: last.kind, offset: last.offset, on: last.on, outcome: outcomeOf(last) }
      : null,
    failed: chase.steps.flatMap(({ deliveries }) => deliveries).filter(({ outcome }) => isGivenUp(outcome)).length,
  };
}

const isGivenUp = (outcome: { readonly kind: string; readonly isFinal?: boolean }) =>
  outcome.kind === 'failed' && outcome.isFinal === true;

const toCome = (dated: {
  readonly step: LadderStep;
  readonly day: CalendarDate;
  readonly provisional: boolean;
}): StepToCome => {
  const { kind, offset, form, to } = dated.step;
  return { kind, offset, form, to, day: dated.day, provisional: dated.provisional };
};
