import {
  type CalendarDate,
  inWords,
  type KnownMatter,
  type LetterKind,
  matterOf,
  pendingOf,
  systemPrincipal,
} from '@bihuan/domain';
import type { StillDue } from './address-step.ts';
import type { DeliveryParts } from './parts.ts';
import type { Reached } from './recipients.ts';
import type { Line } from './what-is-said.ts';

/** A step that is still to be told, and the recipient in the role in which it goes to them. */
export interface Told extends StillDue {
  readonly to: Reached;
}

type Asked = Pick<DeliveryParts, 'readSide'>;

/** Letters that chase; others about a finding are none of a reminder's business. */
const chasing: ReadonlySet<LetterKind> = new Set(['reminder', 'supervision']);
const isOut: ReadonlySet<string> = new Set(['issued', 'received']);
/** So many letters about a finding are looked through for the last one that was issued. */
const lettersLookedAt = 20;

/** What a message says of each of its matters, and whom it addresses: an organisation, or the post in the bureau. */
export async function linesOfMessage(
  told: readonly Told[],
  on: CalendarDate,
  { readSide }: Asked,
): Promise<{ readonly addressee: string; readonly lines: readonly Line[] }> {
  const ids = told.flatMap(({ about, to }) => [about.unitId, to.organisationId]).filter((id) => id !== null);
  const names = await readSide.contacts.organisationNames(systemPrincipal, { ids, asOf: null, on });
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const isDigest = told.length > 1;
  const lines = await Promise.all(
    told.map(async ({ step, matter, about, to }): Promise<Line> => {
      const isOfUnit = to.role === 'unit' || to.role === 'responsible-person';
      const mustAct = matter.kind === 'look-back' ? to.role === 'performance-office' : isOfUnit;
      const named = matterOf(matter);
      const isChasedByLetter = isDigest && matter.kind === 'finding' && step.dueDate < on;
      return {
        matter: named,
        step,
        objectName: about.objectName,
        // Whoever took over a unit that is no more acts in its place.
        unit: nameOf(isOfUnit ? (to.organisationId ?? about.unitId) : about.unitId),
        ...saidBy(matter),
        mustAct,
        letterNumber: isChasedByLetter ? await lastNumber(named.id, on, { readSide }) : null,
      };
    }),
  );
  const [first] = told;
  return { addressee: first === undefined ? '' : addresseeOf(first.to, nameOf), lines };
}

/**
 * What is wrong and what is asked; of a policy change what is to change, and the rule or document that it rests on; of a look-back what was
 * wrong and what is to be looked at.
 */
function saidBy(matter: KnownMatter): Pick<Line, 'description' | 'requirement' | 'isSample'> {
  if (matter.kind === 'policy-change') {
    const { content: description, basis: requirement, sample } = matter.known.proposed;
    return { description, requirement, isSample: sample.length > 0 };
  }
  const { description, requirement, sample } = matter.known.finding;
  const asked = matter.kind === 'look-back' ? (pendingOf(matter.known.lookBacks)?.note ?? null) : requirement;
  return { description, requirement: asked, isSample: sample.length > 0 };
}

const ofOrganisations: ReadonlySet<Reached['role']> = new Set(['unit', 'responsible-person', 'department']);

const addresseeOf = ({ role, organisationId, language }: Reached, nameOf: (id: string | null) => string | null) =>
  (ofOrganisations.has(role) ? nameOf(organisationId) : null) ?? inWords('recipientRole', role, language);

/** The number of the last letter that was issued to chase a finding. */
async function lastNumber(subjectId: string, on: CalendarDate, { readSide }: Asked): Promise<string | null> {
  const asked = { subjectId, asOf: null, on, limit: lettersLookedAt };
  const { items } = await readSide.letters.list(systemPrincipal, asked);
  const last = items.find(({ kind, status }) => chasing.has(kind) && isOut.has(status));
  return last?.number?.text ?? null;
}
