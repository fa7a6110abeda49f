import { calendarWith } from '@bihuan/statutory-calendar';
import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';

/**
 * The calendar as it was known at a view: the statutory one of this release, and in its place, year by year, what had been published in
 * the record by then.
 */
export async function calendarAt({ projections, principal }: HandlerContext, view: View) {
  const { items, ...answered } = await projections.settings.calendars(principal, view);
  const years = items.flatMap(({ year, publications }) => {
    const last = publications.at(-1);
    return last === undefined ? [] : [[year, last] as const];
  });
  const calendar = calendarWith(years);
  return { calendar, published: new Map(items.map((state) => [state.year, state])), answered };
}
