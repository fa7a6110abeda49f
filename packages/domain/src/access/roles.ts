/**
 * What somebody may be in this work (机构职责): each has its own part of the loop. Which of them may do what, and within which scope, is
 * said in one place, the permission table of the contract.
 */
export const roles = [
  'performance-office',
  'budget-office',
  'business-office',
  'supervising-department',
  'evaluated-unit',
  'third-party',
  'auditor',
  'head-of-finance',
  'administrator',
  'scheduler',
] as const;
export type Role = (typeof roles)[number];

/**
 * How far a role reaches: the whole jurisdiction; an organisation with those below it and those it has come from (a successor inherits);
 * or one object of evaluation.
 */
export type Scope =
  | { readonly kind: 'jurisdiction' }
  | { readonly kind: 'organisation'; readonly id: string }
  | { readonly kind: 'object'; readonly id: string };

/** One role within one scope. */
export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
  /** Id of the person in whose stead (代理) it may be used; left out for what is one's own. */
  readonly onBehalfOf?: string;
}

const everywhere: Scope = { kind: 'jurisdiction' };

/** These roles over the whole jurisdiction. */
export const grantsEverywhere = (...given: readonly Role[]): readonly Grant[] =>
  given.map((role) => ({ role, scope: everywhere }));
