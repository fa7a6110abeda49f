import type { OutputOf } from '@bihuan/contract';
import { type Problem, problemInWords } from '@bihuan/domain';

type ProblemAnswer = OutputOf<'previewImport'>['problems'][number];

/** What is wrong with a row, in both languages, and where. */
export function problemAnswer(problem: Problem): ProblemAnswer {
  const zh = problemInWords(problem, 'zh');
  const en = problemInWords(problem, 'en');
  return {
    code: problem.code,
    messages: { zh: zh.message, en: en.message },
    todo: { zh: zh.todo, en: en.todo },
    ...placeOf(problem.where),
  };
}

export const placeOf = ({ stream: _, ...place }: Problem['where']) => place;
