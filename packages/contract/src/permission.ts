import type { Role } from '@bihuan/domain';

/**
 * How far a role reaches in one operation. `scope`: within whatever it was granted for, be it the whole jurisdiction; what is named has to
 * lie in there, and nothing outside is shown. `jurisdiction`: only with a grant for the whole of it, because what is done or shown
 * cannot be cut to a part. A role that is not named may not call the operation at all.
 */
export type Reach = 'scope' | 'jurisdiction';

/** What a member of the input may be the id of; each leads to the objects or the organisation whose it is today. */
export const namedKinds = [
  'object',
  'organisation',
  'evaluation',
  'finding',
  'allocation-line',
  'letter',
  'policy-change',
  'person',
  /** A file that is asked for by its hash. */
  'evidence',
  /** A file that is referred to, `{ hash, name, … }`: also one that was brought for nothing yet. */
  'cited-evidence',
  /** Of an object or a department as a whole, `{ kind, id }`. */
  'subject',
  /** `2025-object-<id>`. */
  'subject-year',
  /** Of an object, or of one of its evaluations, findings or lines. */
  'thing-of-object',
  /** A step of a reminder, by its key. */
  'reminder-step',
  /** Whoever receives reminders, `{ kind, … }`. */
  'recipient',
] as const;
export type NamedKind = (typeof namedKinds)[number];

/** `at`: where it stands in the input, `params.id` or `body.items[].id`. A member that is absent or null names nothing. */
export interface Named {
  readonly kind: NamedKind;
  readonly at: string;
}

export interface Permission {
  readonly roles: Readonly<Partial<Record<Role, Reach>>>;
  /** Everything that the input names and that has to be in scope. A filter is not: whatever it asks for, only what is in scope answers. */
  readonly names: readonly Named[];
}

const reaching =
  (reach: Reach) =>
  (...roles: readonly Role[]): Permission['roles'] =>
    Object.fromEntries(roles.map((role) => [role, reach]));

/** These roles within their scope. */
export const within = reaching('scope');
/** These roles with a grant for the whole jurisdiction. */
export const whole = reaching('jurisdiction');

const naming =
  (kind: NamedKind) =>
  (at: string): Named => ({ kind, at });

export const object = naming('object');
export const organisation = naming('organisation');
export const evaluation = naming('evaluation');
export const finding = naming('finding');
export const line = naming('allocation-line');
export const letter = naming('letter');
export const policyChange = naming('policy-change');
export const person = naming('person');
export const evidence = naming('evidence');
export const citedEvidence = naming('cited-evidence');
export const subject = naming('subject');
export const subjectYear = naming('subject-year');
export const thingOfObject = naming('thing-of-object');
export const reminderStep = naming('reminder-step');
export const recipient = naming('recipient');

/** Roles that may call something, and what its input names. */
export const may = (roles: Permission['roles'], ...names: readonly Named[]): Permission => ({ roles, names });
