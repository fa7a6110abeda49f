import type {
  AmendOrganisation,
  CalendarDate,
  ChangeSupervisor,
  LeavePost,
  OrganisationKind,
  OrganisationPost,
  PersonDetails,
  Problem,
  PutFirst,
  RegisterOrganisation,
  RenameOrganisation,
  Tenure,
} from '@bihuan/domain';
import type { UnitField } from './columns.ts';
import type { UnitRow } from './read-units.ts';

/** What is on record, as plain data. */
export interface UnitRegister {
  readonly organisations: readonly KnownUnit[];
  readonly persons: readonly KnownPerson[];
  /** Posts of organisations held on the day of the import or later. */
  readonly tenures: readonly KnownTenure[];
}

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly code: string | null;
  readonly kind: OrganisationKind;
  readonly parentId: string | null;
  readonly mergedInto: string | null;
  readonly withdrawn: boolean;
}

export interface KnownPerson extends Pick<PersonDetails, 'name' | 'title' | 'phone' | 'mail'> {
  readonly id: string;
}

export interface KnownTenure extends Tenure {
  readonly organisationId: string;
}

export interface UnitImportOptions {
  /** A new one for each preview: ids of people follow from it, and so tell nothing of their names. */
  readonly importId: string;
  /** First day of the posts that are filled. */
  readonly from: CalendarDate;
  /** Whether a supervisor that nobody knows is registered as a new department. */
  readonly createDepartments: boolean;
  /** Why organisations are renamed and put under others: usually the name of the file. */
  readonly reason: string;
}

interface Filled {
  readonly tenureId: string;
  readonly post: OrganisationPost;
  readonly personId: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly isFirst: boolean;
  readonly reason: null;
}

/** One command of the import; `key` is deterministic, so that a step carried out twice has one effect. */
export type UnitStep = { readonly key: string; readonly targetId: string } & (
  | { readonly kind: 'register-organisation'; readonly data: RegisterOrganisation }
  | { readonly kind: 'rename-organisation'; readonly data: RenameOrganisation }
  | { readonly kind: 'amend-organisation'; readonly data: AmendOrganisation }
  | { readonly kind: 'change-supervisor'; readonly data: ChangeSupervisor }
  | { readonly kind: 'register-person'; readonly data: Pick<PersonDetails, 'name' | 'title' | 'phone' | 'mail'> }
  | { readonly kind: 'amend-person'; readonly data: Partial<Pick<PersonDetails, 'title' | 'phone' | 'mail'>> }
  | { readonly kind: 'leave-post'; readonly data: LeavePost }
  | { readonly kind: 'fill-post'; readonly data: Filled }
  | { readonly kind: 'put-first'; readonly data: PutFirst }
);

export interface UnitChange {
  /** Of the register's columns. */
  readonly field: UnitField;
  readonly from: string | null;
  readonly to: string;
}

export interface PlannedUnit {
  /** Null for a department that no row is about: it is named as a supervisor. */
  readonly row: number | null;
  readonly where: UnitRow['where'];
  readonly name: string;
  readonly action: 'new' | 'changed' | 'unchanged' | 'skipped';
  readonly organisationId: string | null;
  readonly changes: readonly UnitChange[];
  readonly problems: readonly Problem[];
}

export interface UnitPlan {
  readonly rows: readonly PlannedUnit[];
  readonly counts: Readonly<Record<PlannedUnit['action'], number>>;
  /** In an order in which no step closes a circle that a later one would open again. */
  readonly steps: readonly UnitStep[];
}
