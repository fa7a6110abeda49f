import type { InputOf } from '@bihuan/contract';
import type { CalendarDate, KnownLetter } from '@bihuan/domain';
import type { LetterAsked } from './letter-asked.ts';

/** What a draft is asked to be about, on the day it names or today. */
export const askedForDraft = ({ on, ...asked }: InputOf<'draftLetter'>['body'], today: CalendarDate): LetterAsked => ({
  ...asked,
  on: on ?? today,
  stepKey: null,
});

/** The same letter again, with what somebody wants otherwise: whatever is left out stays as it was. */
export function askedForAmendment(
  { about, kind, text }: KnownLetter,
  change: Omit<InputOf<'amendLetter'>['body'], 'reason'>,
  today: CalendarDate,
): LetterAsked {
  const before = (name: string) => (text.view[name] ?? null) as CalendarDate | null;
  const { findingIds, policyChangeIds, evaluationId, allocationIds, extensionId, stepKey } = about;
  return {
    kind,
    findingIds,
    policyChangeIds,
    evaluationId,
    allocationIds,
    extensionId,
    stepKey,
    on: change.on ?? today,
    recipientOrganisationIds: change.recipientOrganisationIds ?? text.recipientOrganisationIds,
    copyToOrganisationIds: change.copyToOrganisationIds ?? text.copyToOrganisationIds,
    copyToRoles: change.copyToRoles ?? text.copyToRoles,
    language: change.language ?? text.language,
    objectionsBy: change.objectionsBy ?? before('objectionsBy'),
    planBy: change.planBy ?? before('planBy'),
    answerBy: change.answerBy ?? before('answerBy'),
    proposesHold: change.proposesHold ?? before('hold') !== null,
  };
}
