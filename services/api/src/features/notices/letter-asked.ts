import type { CalendarDate, LetterAbout, LetterKind, LetterText } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';

/** What somebody, or a step of a ladder, wants a letter to be about; null follows from the record. */
export interface LetterAsked {
  readonly kind: LetterKind;
  readonly findingIds: readonly string[];
  /** A reminder or a supervision is about findings or about policy changes. */
  readonly policyChangeIds: readonly string[];
  readonly evaluationId: string | null;
  readonly allocationIds: readonly string[];
  readonly extensionId: string | null;
  /** The day that the record is looked at and days overdue are counted to. */
  readonly on: CalendarDate;
  readonly recipientOrganisationIds: readonly string[] | null;
  readonly copyToOrganisationIds: readonly string[] | null;
  readonly copyToRoles: LetterText['copyToRoles'] | null;
  readonly language: LetterText['language'] | null;
  readonly objectionsBy: CalendarDate | null;
  readonly planBy: CalendarDate | null;
  readonly answerBy: CalendarDate | null;
  readonly proposesHold: boolean | null;
  readonly stepKey: string | null;
}

/** What questions are asked with. */
export type Asking = Pick<HandlerContext, 'projections' | 'principal' | 'store' | 'streams' | 'issuer'>;

/** What the record says of a letter: the part of its view that is not the frame of every letter. */
export interface LetterMatter {
  readonly about: Omit<LetterAbout, 'stepKey'>;
  /** Whom it concerns, the first that there is of them being addressed; the others get a copy. */
  readonly concerned: readonly (string | null)[];
  readonly body: Readonly<Record<string, unknown>>;
  /** Fields whose values are made up. */
  readonly sample: readonly string[];
}

/** For what a letter is not about. */
export const nothingElse = {
  findingIds: [] as string[],
  policyChangeIds: [] as string[],
  evaluationId: null,
  allocationIds: [] as string[],
  extensionId: null,
};
