import { addDays, type CalendarDate } from '../time/calendar-date.ts';
import { sharedPeriod } from '../time/period.ts';
import { putFirst } from './decide.ts';
import type { PostEvent } from './events.ts';
import type { PostsState, Tenure } from './state.ts';

export interface HandOverPost {
  readonly tenureId: string;
  readonly successorId: string;
  /** Of the successor's own tenure. */
  readonly nextTenureId: string;
  /** The first day of the successor. */
  readonly from: CalendarDate;
  readonly reason: string;
}

/**
 * A tenure that goes on after the day before `from` is the successor's from then on, with its last day and as first or not; one who holds
 * the post already goes on holding it. What is over, or is not there, changes nothing.
 */
export function handOverPost(command: HandOverPost, state: PostsState): PostEvent[] {
  const { tenureId, successorId, nextTenureId, from, reason } = command;
  const tenure = state.tenures.find((one) => one.tenureId === tenureId);
  if (tenure === undefined || (tenure.until !== null && tenure.until < from)) return [];
  // Of a tenure that has not begun before nothing remains.
  const hasBegun = tenure.from < from;
  const lastDay = hasBegun ? addDays(from, -1) : null;
  const left: PostEvent = { type: 'PostLeft', data: { tenureId, lastDay, reason } };
  const next: Tenure = {
    ...tenure,
    tenureId: nextTenureId,
    personId: successorId,
    ...(hasBegun && { from }),
  };
  const own = state.tenures.find(
    (other) => other.post === tenure.post && other.personId === successorId && sharedPeriod(other, next) !== null,
  );
  if (own === undefined) return [left, { type: 'PostFilled', data: { ...next, reason } }];
  return [left, ...(tenure.isFirst ? putFirst({ tenureId: own.tenureId }, state) : [])];
}
