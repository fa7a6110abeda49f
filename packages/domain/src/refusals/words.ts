import { type GlossaryGroup, glossary, inWords } from '../glossary.ts';
import { isFen } from '../money/fen.ts';
import { moneyInWords } from '../money/yuan-text.ts';
import { type RefusalEntry, type RefusalText, refusalCatalogue } from './catalogue.ts';
import type { Problem, RefusalParams } from './refused.ts';

export type Language = keyof RefusalText;

/** The message and the advice for a problem, in one language. */
export function problemInWords(problem: Pick<Problem, 'code' | 'params'>, language: Language) {
  const entry: RefusalEntry = refusalCatalogue[problem.code];
  const fill = (text: string) => filled(text, problem.params, language);
  return { message: fill(entry.text[language]), todo: fill(entry.todo[language]) };
}

/** `{name}` is the parameter as it is, `{name:money}` an amount of fen with its unit, `{name:stage}` its term in that group of the glossary. */
function filled(text: string, params: RefusalParams, language: Language): string {
  return text.replaceAll(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, form: string | undefined) => {
    const value = params[name] ?? '—';
    const parts = (Array.isArray(value) ? value : [value]) as readonly (string | number | boolean)[];
    return parts.map((part) => inForm(part, form, language)).join(language === 'zh' ? '、' : ', ');
  });
}

function inForm(value: string | number | boolean, form: string | undefined, language: Language): string {
  if (form === 'money' && isFen(value)) return moneyInWords(value, language);
  return isGroup(form) ? inWords(form, String(value), language) : String(value);
}

const isGroup = (form: string | undefined): form is GlossaryGroup =>
  form !== undefined && Object.hasOwn(glossary, form);
