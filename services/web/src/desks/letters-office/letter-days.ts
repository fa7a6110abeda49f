import type { LetterKind } from './letter-form.tsx';

export type LetterDay = 'objectionsBy' | 'planBy' | 'answerBy';

const days: Readonly<Partial<Record<LetterKind, readonly LetterDay[]>>> = {
  feedback: ['objectionsBy', 'planBy'],
  rectification: ['planBy'],
  reminder: ['answerBy'],
  supervision: ['answerBy'],
};

/** The days that a letter of a kind names. */
export const daysOf = (kind: LetterKind): readonly LetterDay[] => days[kind] ?? [];
