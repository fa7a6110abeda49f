import type { OutputOf, RequestOf } from '@bihuan/contract';

export type Evaluation = OutputOf<'getEvaluation'>['item'];
/** One of the list. */
export type Item = OutputOf<'listEvaluations'>['items'][number];
export type OutcomeBody = NonNullable<RequestOf<'recordOutcome'>['body']>;

/** The grades of its scale to choose from, the best first. */
export const gradesOf = (item: Evaluation): readonly (readonly [value: string, word: string])[] =>
  item.gradeScale.bands.map(({ grade }) => [grade, grade] as const);
