import { type RefusalEntry, type RefusalText, refusalCatalogue } from './catalogue.ts';
import type { Problem, RefusalParams } from './refused.ts';

export type Language = keyof RefusalText;

/** The message and the advice for a problem, in one language. */
export function problemInWords(problem: Pick<Problem, 'code' | 'params'>, language: Language) {
  const entry: RefusalEntry = refusalCatalogue[problem.code];
  return { message: fill(entry.text[language], problem.params), todo: fill(entry.todo[language], problem.params) };
}

function fill(text: string, params: RefusalParams): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return Array.isArray(value) ? value.join(', ') : String(value ?? '—');
  });
}
