import { type Grant, grantsEverywhere } from './roles.ts';
import type { Asking } from './sees.ts';

/** Who acts or asks, with what it may act as on the day of the request. */
export interface Principal {
  /** Of the account, of the token, of the link to one finding, or of one of the two below. */
  readonly id: string;
  readonly kind: 'local-operator' | 'system' | 'account' | 'token' | 'link';
  /** Rights are today's, also on what is past. None: nothing is allowed. */
  readonly grants: readonly Grant[];
}

/** Whoever can read the data folder of this machine, and so may do what the folder allows. */
export const localOperator: Asking = {
  id: 'local-operator',
  kind: 'local-operator',
  grants: grantsEverywhere(
    'performance-office',
    'budget-office',
    'business-office',
    'head-of-finance',
    'auditor',
    'administrator',
  ),
  sees: 'everything',
};

/** The product itself, carrying on what a person began (resuming an import after a crash) or what a ladder says. */
export const systemPrincipal: Asking = {
  id: 'system',
  kind: 'system',
  grants: grantsEverywhere('scheduler'),
  sees: 'everything',
};
