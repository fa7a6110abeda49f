import { type GradeScale, gradeOf, gradesOf } from '../grades/grade-scale.ts';
import { type Judgement, nothingFound, notKnown } from './judgement.ts';

interface Rated {
  readonly grade: string | null;
  readonly score: number | null;
}

export interface OwnFarAbove {
  /** How many grades of the scale the own one lies above the checked one. */
  readonly grades: number;
  /** The same in points; null where one of them has no score. */
  readonly points: number | null;
}

/** So many grades apart are far apart: 优 and 中, 良 and 差. */
export const farApart = 2;

/** "Own score 优, checked 差": the grade that the unit gave itself against the one that was found. A score without a grade is graded by the scale. */
export function ownFarAbove(scale: GradeScale, own: Rated | null, checked: Rated | null): Judgement<OwnFarAbove> {
  const place = (rated: Rated | null) => {
    const grade = rated?.grade ?? (rated?.score == null ? null : gradeOf(scale, rated.score));
    return grade === null ? -1 : gradesOf(scale).indexOf(grade);
  };
  const [mine, theirs] = [place(own), place(checked)];
  if (mine < 0 || theirs < 0) {
    return notKnown(...(theirs < 0 ? (['grade'] as const) : []), ...(mine < 0 ? (['self-evaluation'] as const) : []));
  }
  const grades = theirs - mine;
  if (grades < farApart) return nothingFound;
  const points = own?.score == null || checked?.score == null ? null : hundredths(own.score - checked.score);
  return { verdict: 'contradiction', found: { grades, points } };
}

/** Scores have two decimals; so has what lies between them. */
const hundredths = (points: number) => Math.round(points * 100) / 100;
