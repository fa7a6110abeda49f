import type { Evaluation, OutcomeBody } from './evaluation.ts';

export const dimensions = ['decision', 'process', 'output', 'effect'] as const;
export const bases = ['rank-rule', 'cap', 're-grade', 'higher-level'] as const;
const usualWeights = { decision: '20', process: '20', output: '30', effect: '30' } as const;

/** An outcome as it stands in the form: by field what is typed, a tick as `yes`. */
export type TypedOutcome = Readonly<Record<string, string>>;

/** The outcome that there is, where there is one, as a form begins with it. */
export function typedOf(item: Evaluation): TypedOutcome {
  const of = (dimension: string) => item.dimensions.find((one) => one.dimension === dimension);
  return {
    score: item.dimensions.length === 4 ? '' : String(item.score ?? ''),
    grade: item.gradeBasis === null && item.score !== null ? '' : (item.grade ?? ''),
    notDemonstrated: item.notDemonstrated ? 'yes' : '',
    basis: item.gradeBasis?.kind ?? '',
    basisNote: item.gradeBasis?.note ?? '',
    comment: item.comment ?? '',
    reason: '',
    documentNumber: '',
    // What others record after it was begun must not be overwritten unseen.
    seen: item.revision,
    ...Object.fromEntries(
      dimensions.flatMap((dimension) => [
        [dimension, String(of(dimension)?.score ?? '')],
        [`${dimension}Weight`, String(of(dimension)?.weight ?? usualWeights[dimension])],
      ]),
    ),
  };
}

export const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text);
const numberOf = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : Number(text));

/** What results that could not be shown have neither of. */
const unrated = { notDemonstrated: true, score: null, grade: null, gradeBasis: null } as const;

export function outcomeTyped(typed: TypedOutcome, { evaluatedOn }: Pick<Evaluation, 'evaluatedOn'>): OutcomeBody {
  const scored = dimensions.filter((dimension) => (typed[dimension] ?? '') !== '');
  const kind = bases.find((one) => one === typed['basis']);
  return {
    score: numberOf(typed['score']),
    grade: orNull(typed['grade']),
    notDemonstrated: false,
    dimensions: scored.map((dimension) => ({
      dimension,
      score: Number(typed[dimension]),
      weight: Number(typed[`${dimension}Weight`]),
    })),
    gradeBasis: kind === undefined ? null : { kind, note: typed['basisNote'] ?? '' },
    comment: orNull(typed['comment']),
    evaluatedOn,
    ...(typed['notDemonstrated'] === 'yes' && unrated),
  };
}
