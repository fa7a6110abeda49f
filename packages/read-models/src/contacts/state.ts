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

export interface DeputyState extends DeputyAppointment {
  /** Whom the deputy stands for. */
  personId: string;
  isValid: boolean;
}
