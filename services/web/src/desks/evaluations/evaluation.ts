import type { OutputOf, RequestOf } from '@bihuan/contract';

export type Evaluation = OutputOf<'getEvaluation'>['item'];
/** One of the list. */
export type Item = OutputOf<'listEvaluations'>['items'][number];
export type OutcomeBody = NonNullable<RequestOf<'recordOutcome'>['body']>;

/** The grades of its scale to choose from, the best first, after `none` for nothing said. */
export const gradesOf = (item: Evaluation, none: string): readonly (readonly [value: string, word: string])[] => [
  ['', none] as const,
  ...item.gradeScale.bands.map(({ grade }) => [grade, grade] as const),
];
