import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';

/** Who signed in, saw what, was refused: newest first. Refused: `request.bad-cursor`. */
export const handleListAccess: Handler<'listAccess'> = async ({ accessRecord }, { query }) => {
  const { cursor, limit, ...narrowing } = query;
  await accessRecord.flush();
  const { items, next } = await accessRecord.read({
    ...stated(narrowing),
    limit,
    before: cursor === undefined ? null : placeIn(cursor),
  });
  return { items: [...items], next: next === null ? null : `${next.day}.${next.line}` };
};

function placeIn(cursor: string) {
  const [, day, line] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,10})$/.exec(cursor) ?? [];
  if (day === undefined) throw new Refused('request.bad-cursor');
  return { day, line: Number(line) };
}

type Stated<Given> = { readonly [Key in keyof Given]?: Exclude<Given[Key], undefined> };

/** What is not asked for is left out. */
export const stated = <Given extends object>(given: Given): Stated<Given> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Stated<Given>;
