import { type Fen, subtractFen } from '../money/fen.ts';
import { type ContradictionGap, type Judgement, nothingFound, notKnown } from './judgement.ts';

export interface CutAsked {
  /** Best grade first; `grade` is null while there is none. */
  readonly grades: readonly string[];
  readonly grade: string | null;
  /** The change that was decided, else the one that the rules determine; null where neither is a number. */
  readonly change: Fen | null;
  /** What the subject had the year before. */
  readonly before: Fen | null;
  /** What it was given for the fiscal year. */
  readonly approved: Fen | null;
}

export interface CutButRisen {
  /** `grade`: one of the lowest two; `cut`: the change is below zero. */
  readonly because: readonly ('grade' | 'cut')[];
  readonly rise: Fen;
}

/** One of the lowest two of its scale, and never the best. A word that the scale does not know is no low grade. */
export const isLowGrade = (grades: readonly string[], grade: string): boolean =>
  grades.indexOf(grade) >= Math.max(1, grades.length - 2);

/** "The grade says cut, the budget rose": a low grade or a cut, and more money than the year before. */
export function cutButRisen({ grades, grade, change, before, approved }: CutAsked): Judgement<CutButRisen> {
  const because = [
    ...(grade !== null && isLowGrade(grades, grade) ? (['grade'] as const) : []),
    ...(change !== null && change < 0 ? (['cut'] as const) : []),
  ];
  if (because.length === 0) return grade === null ? notKnown('grade') : nothingFound;
  const missing: ContradictionGap[] = [];
  if (before === null) missing.push('budget-before');
  if (approved === null) missing.push('approved-budget');
  if (before === null || approved === null) return notKnown(...missing);
  return approved > before
    ? { verdict: 'contradiction', found: { because, rise: subtractFen(approved, before) } }
    : nothingFound;
}
