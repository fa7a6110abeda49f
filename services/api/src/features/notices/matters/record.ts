import type { OutputOf } from '@bihuan/contract';
import { type CalendarDate, inWords, type LetterKind, Refused } from '@bihuan/domain';
import type { FindingFound } from '../../../read-side.ts';
import { calendarAt } from '../../calendars/calendar-at.ts';
import type { Asking, LetterAsked } from '../letter-asked.ts';

export type Finding = FindingFound['item'];
export type Evaluation = OutputOf<'getEvaluation'>['item'];

const now = (on: CalendarDate) => ({ asOf: null, on });

/** Refused: `request.not-found`. */
export async function findingOf(asking: Asking, id: string, on: CalendarDate): Promise<Finding> {
  const { calendar } = await calendarAt(asking, now(on));
  const found = await asking.projections.evaluations.getFinding(asking.principal, { id, ...now(on), calendar });
  if (found === null) throw new Refused('request.not-found', { what: 'finding', id }, { pointer: '/findingIds' });
  if (found.item.status === 'withdrawn') throw new Refused('finding.withdrawn', { findingId: id });
  return found.item;
}

/** Refused: `request.not-found`. */
export async function evaluationOf({ projections, principal }: Asking, id: string, on: CalendarDate) {
  const found = await projections.evaluations.get(principal, { id, ...now(on) });
  if (found === null) throw new Refused('request.not-found', { what: 'evaluation', id }, { pointer: '/evaluationId' });
  return found.item;
}

/** Everything found in an evaluation or object that stands. */
export async function findingsWhere(
  asking: Asking,
  where: { readonly evaluationId?: string; readonly objectId?: string },
  on: CalendarDate,
) {
  const { projections, principal } = asking;
  const { calendar } = await calendarAt(asking, now(on));
  const items: OutputOf<'listFindings'>['items'] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await projections.evaluations.listFindings(principal, {
      ...where,
      ...now(on),
      calendar,
      limit: 1000,
      ...(cursor !== null && { cursor }),
    });
    items.push(...page.items.filter(({ status }) => status !== 'withdrawn'));
    cursor = page.next;
    if (cursor === null) return items;
  }
}

/** The findings named, all of one object and one evaluation. Refused: `letter.nothing-to-say`, `letter.findings-of-several-objects`. */
export async function findingsOfOneEvaluation(asking: Asking, { kind, findingIds, evaluationId, on }: LetterAsked) {
  const ids =
    findingIds.length > 0 || evaluationId === null
      ? findingIds
      : (await findingsWhere(asking, { evaluationId }, on)).map(({ id }) => id);
  const findings = await Promise.all([...new Set(ids)].map((id) => findingOf(asking, id, on)));
  const [first] = findings;
  if (first === undefined) throw nothingToSay(kind);
  if (findings.some((finding) => finding.evaluationId !== first.evaluationId)) {
    throw new Refused('letter.findings-of-several-objects', {}, { pointer: '/findingIds' });
  }
  return { findings, first, evaluation: await evaluationOf(asking, first.evaluationId, on) };
}

export const nothingToSay = (kind: LetterKind) => new Refused('letter.nothing-to-say', { kind });

/** A grade in both languages, by the scale it was given with; a word outside of it as it is. */
export function gradeTerm({ grade, gradeScale }: Pick<Evaluation, 'grade' | 'gradeScale'>) {
  if (grade === null) return null;
  const band = gradeScale.bands.find((one) => one.grade === grade);
  return { zh: grade, en: band?.english ?? inWords('grade', grade, 'en') };
}

/** What every letter says of a finding. */
export const stated = ({ description, category, requirement }: Finding) => ({ description, category, requirement });

export const subjectOf = ({ objectName, objectKind }: Evaluation) => ({ name: objectName, kind: objectKind });

/** Whose matter an evaluation or a finding is: the unit, then its department. */
export const concernedBy = (finding: Finding | null, { unitId, departmentId }: Evaluation) => [
  finding?.unitId ?? unitId,
  departmentId,
];

export const marksOf = (...marked: readonly { readonly sample: readonly string[] }[]): string[] => [
  ...new Set(marked.flatMap(({ sample }) => sample)),
];
