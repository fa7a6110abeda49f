import type { DeputyAppointment, OrganisationKind, PersonDetails, Successor, Tenure } from '@bihuan/domain';

/** A unit or department with what stands above it and what has followed it. */
export interface ContactOrganisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  parentId: string | null;
  status: 'active' | 'merged' | 'split' | 'withdrawn';
  /** One after a merger, several after a split. */
  successors: Successor[];
}

/** A person; `deleted` ones have been forgotten: neither name nor address is kept, at no moment. */
export type PersonState =
  | ({ id: string; status: 'active'; sample: string[]; revision: string } & PersonDetails)
  | { id: string; status: 'deleted' };

/** Somebody in a post of an organisation, or of the finance bureau. */
export interface TenureState extends Tenure {
  organisationId: string;
  /** False once it was found to have been entered by mistake. */
  isHeld: boolean;
}

/** The import of a unit register as its own stream tells it. */
export interface UnitImportState {
  id: string;
  fileName: string;
  rows: { new: number; changed: number; unchanged: number; skipped: number };
  steps: number;
  status: 'under-way' | 'completed' | 'taking-back' | 'taken-back';
  startedAt: string;
  endedAt: string | null;
  /** What stayed when it was taken back, and why. */
  kept: { targetId: string; reason: string }[];
  principal: string;
  revision: string;
  /** Position at which it began: the order of the list. */
  plannedAt: number;
}

export interface DeputyState extends DeputyAppointment {
  /** Whom the deputy stands for. */
  personId: string;
  isValid: boolean;
}
