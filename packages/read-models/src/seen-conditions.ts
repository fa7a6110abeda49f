import type { Sees } from '@bihuan/domain';
import type { Condition } from './moment-rows.ts';

const texts = new WeakMap<ReadonlySet<string>, string>();
const subjectTexts = new WeakMap<object, string>();

/** A set of ids as one parameter: a statement stays the same however many there are. */
export function idsText(ids: ReadonlySet<string>): string {
  let text = texts.get(ids);
  if (text === undefined) {
    text = JSON.stringify([...ids]);
    texts.set(ids, text);
  }
  return text;
}

/** `object-<id>` and `department-<id>` of everything that is seen; undefined where that is everything. */
export function subjectsText(sees: Sees): string | undefined {
  if (sees === 'everything') return undefined;
  let text = subjectTexts.get(sees);
  if (text === undefined) {
    text = JSON.stringify([
      ...[...sees.objects].map((id) => `object-${id}`),
      ...[...sees.organisations].map((id) => `department-${id}`),
    ]);
    subjectTexts.set(sees, text);
  }
  return text;
}

export const among = (expression: string): string => `${expression} IN (SELECT value FROM json_each(?))`;

/** Only rows of objects that are seen; no condition where that is everything. */
export const objectSeen = (sees: Sees, expression: string): Condition => [
  among(expression),
  sees === 'everything' ? undefined : idsText(sees.objects),
];

/** The same by organisation. */
export const organisationSeen = (sees: Sees, expression: string): Condition => [
  among(expression),
  sees === 'everything' ? undefined : idsText(sees.organisations),
];

/** The same by subject, `object-<id>` or `department-<id>`. */
export const subjectSeen = (sees: Sees, expression: string): Condition => [among(expression), subjectsText(sees)];
