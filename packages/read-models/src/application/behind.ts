import type { EventBehind, EventRole } from './answer.ts';

const events =
  (kind: EventBehind['about']['kind']) =>
  (id: string, role: EventRole, ...eventIds: (string | null | undefined)[]): EventBehind[] =>
    eventIds.flatMap((eventId) => (eventId == null ? [] : [{ role, eventId, about: { kind, id } }]));

/** The events behind something that is said of an object; those that are not there are left out. */
export const behind = events('object');
/** The same of a policy change. */
export const behindPolicy = events('policy-change');
