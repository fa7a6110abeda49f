import type { OutputOf } from '@bihuan/contract';

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

const prefix = 'bihuan.rule-draft.';

/** All drafts of this browser, the one that was changed last first. */
export function draftsKept(): readonly KeptDraft[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => keptDraft(key.slice(prefix.length)) ?? [])
    .toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
}

export function keptDraft(id: string): KeptDraft | null {
  try {
    const text = localStorage.getItem(prefix + id);
    return text === null ? null : (JSON.parse(text) as KeptDraft);
  } catch {
    return null;
  }
}

/** Whether it could be kept: a browser may have no room left, or allow none. */
export function keepDraft(draft: KeptDraft): boolean {
  try {
    localStorage.setItem(prefix + draft.id, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (id: string): void => localStorage.removeItem(prefix + id);
