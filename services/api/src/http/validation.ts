import { type Problem, type RefusalCode, refusalCatalogue, refusedFor, type Where } from '@bihuan/domain';
import type { z } from 'zod';

type Part = 'params' | 'query' | 'body';
type Issue = z.core.$ZodIssue;

/** The validated value, or throws with every problem listed: `request.invalid`, or the only problem itself. */
export function validated(
  checks: readonly { part: Part; schema: z.ZodType; value: unknown }[],
): Partial<Record<Part, unknown>> {
  const output: Partial<Record<Part, unknown>> = {};
  let problems: Problem[] | null = null;
  for (const { part, schema, value } of checks) {
    const result = schema.safeParse(value);
    if (result.success) output[part] = result.data;
    else problems = [...(problems ?? []), ...problemsIn(result.error, part, value)];
  }
  if (problems !== null) throw refusedFor(problems);
  return output;
}

/** Every issue of a schema as a problem with its place; two checks that say the same of one place are one problem. */
export function problemsIn(error: z.ZodError, part: Part, value: unknown): Problem[] {
  const problems = error.issues.flatMap((issue) => problemsOf(issue, part, value));
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.where]), problem])).values()];
}

function problemsOf(issue: Issue, part: Part, input: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'request.unknown-field',
      params: { field: key },
      where: whereOf(part, [...issue.path, key]),
    }));
  }
  return [{ ...inWords(issue, valueAt(input, issue.path)), where: whereOf(part, issue.path) }];
}

function inWords(issue: Issue, value: unknown): Pick<Problem, 'code' | 'params'> {
  const field = issue.path.map(String).join('.') || 'body';
  if (
    (value === undefined || value === null) &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')
  ) {
    return { code: 'request.field-missing', params: { field } };
  }
  if (isRefusalCode(issue.message)) return { code: issue.message, params: { field, value: brief(value) } };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'request.wrong-type', params: { field, expected: issue.expected } };
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return { code: 'request.field-missing', params: { field } };
      return { code: 'request.too-small', params: { field, limit: String(issue.minimum) } };
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'request.too-long' : 'request.too-big',
        params: { field, limit: String(issue.maximum) },
      };
    case 'invalid_value':
      return { code: 'request.not-a-choice', params: { field, choices: issue.values.map(String) } };
    case 'invalid_format':
      return {
        code: 'request.bad-format',
        params: { field, format: issue.message.includes(' ') ? issue.format : issue.message },
      };
    case 'custom':
      return { code: 'request.bad-format', params: { field, format: issue.message } };
    default:
      return { code: 'request.bad-format', params: { field, format: issue.code } };
  }
}

const isRefusalCode = (text: string): text is RefusalCode => Object.hasOwn(refusalCatalogue, text);

/** Enough of a value to recognise it by. */
function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    // A list written in an address is still one text here.
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function whereOf(part: Part, path: readonly PropertyKey[]): Where {
  if (part !== 'body') return { field: path.map(String).join('.') };
  return { pointer: path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') };
}
