import type { OutputOf } from '@bihuan/contract';
import type { Drafts } from '../../../parts/draft.ts';

export type Sheet = OutputOf<'writeRuleSheets'>['sheets'][number];
type Definition = OutputOf<'readRuleSheets'>['definition'];

/** A rule set that is being edited in this browser and that nobody else sees until it is saved. */
export interface KeptDraft {
  /** Of the rule set that it will be a version of. */
  readonly id: string;
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** As it was last read; null while some cell cannot be read. */
  readonly definition: Definition;
  /** Revision of the rule set that was seen when the draft was begun; null where there was none. */
  readonly revision: string | null;
  readonly changedAt: string;
}

/** Under which name the draft of a rule set is kept. */
export const ruleDraft = (id: string): string => `rules.${id}`;

/** All that one person has begun, the one that was changed last first. */
export const ruleDrafts = (drafts: Drafts): readonly KeptDraft[] =>
  drafts.named<KeptDraft>(ruleDraft('')).toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
