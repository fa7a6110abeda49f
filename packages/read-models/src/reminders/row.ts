import {
  type CalendarDate,
  type ChaseSettings,
  chaseSubject,
  isInForce,
  type LadderStep,
  nextChase,
} from '@bihuan/domain';
import { type Chase, outcomeOf, type ReminderState, type StepToCome } from './state.ts';

type Owner = Pick<ReminderState, 'objectName' | 'unitId' | 'departmentId'>;

/** How a finding stands towards being chased, by the owner, the ladder and the calendar of now. */
export function reminderOf({ known, chase }: Chase, owner: Owner, settings: ChaseSettings): ReminderState {
  const { findingId, objectId, evaluationId } = known.finding;
  const subject = chaseSubject(known);
  const isChased = subject.kind === 'chased';
  const next = nextChase(known, settings, chase);
  const last = chase.steps.findLast(isInForce);
  return {
    findingId,
    objectId,
    evaluationId,
    ...owner,
    responsiblePersonId: known.commitment?.responsible.personId ?? null,
    kind: subject.kind,
    dueDate: isChased ? subject.dueDate : null,
    round: known.reopenings.length,
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
