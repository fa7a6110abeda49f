import type { BihuanEvent, Successor } from '@bihuan/domain';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];
type RegisteredStatus = 'active' | 'merged' | 'withdrawn';

interface Registered {
  id: string;
  status: RegisteredStatus;
  /** What it was merged into. */
  mergedInto: string | null;
  /** Names it had before, oldest first. */
  formerNames: string[];
  revision: string;
}

/** An object; its unit and department by id. */
export interface ObjectState extends Registered, Omit<DataOf<'ObjectRegistered'>, 'objectId'> {}

/** A unit, department or third party; the one above it by id. `mergedInto` is the main successor, after a split too. */
export interface OrganisationState
  extends Omit<Registered, 'status'>,
    Omit<DataOf<'OrganisationRegistered'>, 'organisationId'> {
  status: RegisteredStatus | 'split';
  /** All that followed it after a split; none otherwise. */
  successors: Successor[];
}

/** An import as its own stream tells it; the rows that it left out are read there. */
export interface ImportState extends Omit<DataOf<'ImportPlanned'>, 'importId' | 'skippedRows'> {
  id: string;
  /** Steps whose effect is recorded: none of its own stream's events says so before the import is complete. */
  stepsDone: number;
  status: 'planned' | 'under-way' | 'completed' | 'taking-back' | 'taken-back';
  startedAt: string | null;
  endedAt: string | null;
  principal: string | null;
  kept: DataOf<'ImportTakenBack'>['kept'];
  /** Position at which it was planned: the order of the list. */
  plannedAt: number;
}

export interface RuleSetVersion {
  version: number;
  definitionHash: string;
  definition: DataOf<'RuleSetDrafted'>['definition'];
  note: string | null;
  recordedAt: string;
  principal: string;
}

export interface RuleSetState {
  id: string;
  /** Adopted no more. */
  isRetired: boolean;
  versions: RuleSetVersion[];
  revision: string;
  /** Position of its first draft: the order of the list. */
  begunAt: number;
}

/** Every adoption for a fiscal year, oldest first; the last one governs. */
export interface YearState {
  adoptions: RuleSetAdoption[];
  /** Values that the year has for parameters, by rule set. */
  parameters: Record<string, Record<string, string>>;
}

export interface RuleSetAdoption extends Omit<DataOf<'RuleSetAdopted'>, 'definition'> {
  recordedAt: string;
  principal: string;
}
