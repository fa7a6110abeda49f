import { type CalendarDate, dayOf, isCalendarDate, Refused, type StoredEvent } from '@bihuan/domain';
import type { HandlerContext } from './operations.ts';

interface ViewQuery {
  readonly asOf?: string | undefined;
  readonly on?: CalendarDate | undefined;
}

/** Whether an event had been recorded at `asOf`: a day (its end) or a position; without one, every event. */
export function moment(asOf: string | undefined, zone: string): (event: StoredEvent) => boolean {
  if (asOf === undefined) return () => true;
  if (isCalendarDate(asOf)) return (event) => dayOf(event.metadata.recordedAt, zone) <= asOf;
  const position = BigInt(asOf);
  return (event) => event.position <= position;
}

/** What stands beside the answer of a question that was read from the log itself. */
export async function viewOf(context: HandlerContext, { asOf, on }: ViewQuery) {
  const head = await context.store.head();
  return {
    asOf: asOf ?? null,
    on: on ?? (asOf !== undefined && isCalendarDate(asOf) ? asOf : context.today),
    position: head === null ? null : String(head),
  };
}

/** One page of a list that is whole in memory: the cursor is the id of the last item seen. */
export async function pageOf<Item extends { readonly id: string }>(
  context: HandlerContext,
  query: ViewQuery & { readonly limit: number; readonly cursor?: string | undefined },
  items: readonly Item[],
  what: string,
) {
  let from = 0;
  if (query.cursor !== undefined) {
    const [kind, id] = Buffer.from(query.cursor, 'base64url').toString('utf8').split('\n');
    from = items.findIndex((item) => item.id === id) + 1;
    if (kind !== what || from === 0) throw new Refused('request.bad-cursor');
  }
  const page = items.slice(from, from + query.limit);
  const last = page.at(-1);
  const isMore = from + page.length < items.length;
  return {
    items: page,
    ...(await viewOf(context, query)),
    next: isMore && last !== undefined ? Buffer.from(`${what}\n${last.id}`).toString('base64url') : null,
  };
}

/** The view that a query asks for: `on` is the day it names, else the `asOf` day, else today. */
export const viewAsked = ({ today }: Pick<HandlerContext, 'today'>, { asOf, on }: ViewQuery) => ({
  asOf: asOf ?? null,
  on: on ?? (asOf !== undefined && isCalendarDate(asOf) ? asOf : today),
});
