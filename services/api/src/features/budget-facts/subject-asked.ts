import { parseSubjectYearId, Refused } from '@bihuan/domain';

/** The subject and year that an address names. Refused: `budget.not-found`. */
export function subjectAsked(id: string) {
  const parsed = parseSubjectYearId(id);
  if (parsed === null) throw new Refused('budget.not-found');
  return parsed;
}
