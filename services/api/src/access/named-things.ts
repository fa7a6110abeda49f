import type { Named, NamedKind } from '@bihuan/contract';
import {
  type CalendarDate,
  type ChaseRecipient,
  matterOfStep,
  parseAllocationLineId,
  parseSubjectYearId,
  recipientKeyOf,
  type Seen,
  type Subject,
  seesObject,
  seesOrganisation,
  seesSubject,
} from '@bihuan/domain';
import type { ReadSide } from '../read-side.ts';

/** What says whose a thing is. */
export type Owning = Pick<ReadSide, 'ownership' | 'letters' | 'policies' | 'contacts' | 'evidence'> & {
  readonly today: CalendarDate;
};

export interface Thing {
  readonly kind: NamedKind;
  /** An id, or what else names it. */
  readonly value: unknown;
  /** Where it stands: `params`, `id`; `body`, `items`, `3`, `id`. */
  readonly at: readonly string[];
}

/** Everything that an input names at the places that the table knows. */
export const namedThings = (names: readonly Named[], input: unknown): Thing[] =>
  names.flatMap(({ kind, at }) => valuesAt(input, at.split('.')).map((found) => ({ kind, ...found })));

function valuesAt(
  value: unknown,
  [member, ...rest]: readonly string[],
  at: readonly string[] = [],
): Omit<Thing, 'kind'>[] {
  if (value === undefined || value === null) return [];
  if (member === undefined) return [{ value, at }];
  const isList = member.endsWith('[]');
  const name = isList ? member.slice(0, -2) : member;
  const next = (value as Readonly<Record<string, unknown>>)[name];
  if (!isList) return valuesAt(next, rest, [...at, name]);
  return Array.isArray(next) ? next.flatMap((one, index) => valuesAt(one, rest, [...at, name, String(index)])) : [];
}

/** The first that is not seen, whether it exists or not; null when all of them are. */
export async function firstUnseen(owning: Owning, sees: Seen, things: readonly Thing[]): Promise<Thing | null> {
  for (const thing of things) if (!(await seen[thing.kind](owning, sees, thing.value))) return thing;
  return null;
}

type IsSeen = (owning: Owning, sees: Seen, value: unknown) => Promise<boolean> | boolean;

const about = (kind: 'evaluation' | 'finding'): IsSeen =>
  async function isSeen({ ownership, today: on }, sees, value) {
    return seesObject(sees, await ownership.objectOf({ kind, id: String(value), on }));
  };

const ofEvaluation = about('evaluation');
const ofFinding = about('finding');

/** An object of the same id has the line of that id, as it has in the allocation. */
const ofLine: IsSeen = async ({ ownership, today: on }, sees, value) => {
  const line = parseAllocationLineId(String(value));
  if (line === null) return false;
  const isObject = await ownership.isObject({ id: line.subjectId, on });
  return isObject ? seesObject(sees, line.subjectId) : seesOrganisation(sees, line.subjectId);
};

const ofPolicyChange: IsSeen = async (owning, sees, value) =>
  (await owning.policies.get({ sees }, { id: String(value), ...viewOf(owning) })) !== null;

const hashOf = (value: unknown) => (value as { readonly hash: string }).hash;
const viewOf = ({ today }: Owning) => ({ asOf: null, on: today });

const seen: Readonly<Record<NamedKind, IsSeen>> = {
  object: (_, sees, value) => seesObject(sees, String(value)),
  organisation: (_, sees, value) => seesOrganisation(sees, String(value)),
  evaluation: ofEvaluation,
  finding: ofFinding,
  'allocation-line': ofLine,
  letter: async (owning, sees, value) =>
    (await owning.letters.get({ sees }, { id: String(value), ...viewOf(owning) })) !== null,
  'policy-change': ofPolicyChange,
  person: async (owning, sees, value) =>
    (await owning.contacts.getPerson({ sees }, { id: String(value), ...viewOf(owning) })) !== null,
  evidence: async (owning, sees, value) =>
    (await owning.evidence.fileOf({ sees }, { hash: String(value), ...viewOf(owning) })) !== null,
  'cited-evidence': async (owning, sees, value) =>
    !(await owning.evidence.isOnlyOfOthers({ sees }, { hash: hashOf(value), ...viewOf(owning) })),
  subject: (_, sees, value) => seesSubject(sees, value as Subject),
  'subject-year': (_, sees, value) => {
    const parsed = parseSubjectYearId(String(value));
    return parsed !== null && seesSubject(sees, parsed.subject);
  },
  'thing-of-object': async (owning, sees, value) =>
    seesObject(sees, String(value)) ||
    (await ofFinding(owning, sees, value)) ||
    (await ofEvaluation(owning, sees, value)) ||
    (await ofLine(owning, sees, value)),
  'reminder-step': (owning, sees, value) => {
    const { kind, id } = matterOfStep(String(value));
    return kind === 'finding' ? ofFinding(owning, sees, id) : ofPolicyChange(owning, sees, id);
  },
  recipient: async (owning, sees, value) => {
    const keys = await owning.contacts.recipientsSeen({ sees });
    return keys === null || keys.has(recipientKeyOf(value as ChaseRecipient));
  },
};
