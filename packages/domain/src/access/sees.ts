import type { CalendarDate } from '../time/calendar-date.ts';
import type { Principal } from './principal.ts';

/**
 * What an answer may show, worked out once for each request from the grants that count for it: everything of the jurisdiction, or these
 * organisations and these objects as they stand today, whichever day is asked about.
 */
export type Sees = 'everything' | Seen;

export interface Seen {
  /** Ids, those of organisations that have become one of them too. */
  readonly organisations: ReadonlySet<string>;
  /** Ids of the objects that are theirs today, and of those granted one by one. */
  readonly objects: ReadonlySet<string>;
  /** Today, whichever day is asked about: who is in a post today is theirs to see. */
  readonly today: CalendarDate;
}

/** Somebody who asks, with what the answer may show. */
export interface Asking extends Principal {
  readonly sees: Sees;
}

export const seesObject = (sees: Sees, id: string | null): boolean =>
  sees === 'everything' || (id !== null && sees.objects.has(id));

export const seesOrganisation = (sees: Sees, id: string | null): boolean =>
  sees === 'everything' || (id !== null && sees.organisations.has(id));

/** A department as a whole is its organisation. */
export const seesSubject = (sees: Sees, { kind, id }: { readonly kind: string; readonly id: string }): boolean =>
  kind === 'department' ? seesOrganisation(sees, id) : seesObject(sees, id);
