import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { Refused } from '../refusals/refused.ts';
import { addDays } from '../time/calendar-date.ts';
import { refuseEmptyPeriod, sharedPeriod } from '../time/period.ts';
import {
  bureauPostSchema,
  financeBureau,
  type PostEvent,
  type postFilled,
  type postLeft,
  type postPutFirst,
  type postRestored,
  singlePosts,
} from './events.ts';
import type { PostsState, Tenure } from './state.ts';

export type FillPost = EventOf<typeof postFilled>['data'];
export type LeavePost = EventOf<typeof postLeft>['data'];
export type RestorePost = EventOf<typeof postRestored>['data'];
export type PutFirst = EventOf<typeof postPutFirst>['data'];

/**
 * Somebody holds a post of an organisation (or of `financeBureau`) from a day on. Where one person holds it at a time, whoever
 * held it until then leaves it the day before. Refused `period.ends-before-it-begins`, `post.not-there`, `post.held-already` by the
 * same person, `post.occupied` on some of the days by somebody who does not just go on until then.
 */
export function fillPost(command: FillPost, organisationId: string, { tenures }: PostsState): PostEvent[] {
  const { post, personId, from } = command;
  refuseEmptyPeriod(command);
  if (isOfBureau(post) !== (organisationId === financeBureau)) throw new Refused('post.not-there', { post });
  const met = tenures.filter((other) => other.post === post && sharedPeriod(other, command) !== null);
  const own = met.find((other) => other.personId === personId);
  if (own !== undefined) {
    if (own.from === from && own.until === command.until) return [];
    throw new Refused('post.held-already', { post, from: own.from, until: own.until ?? '…' });
  }
  const filled: PostEvent = { type: 'PostFilled', data: command };
  if (!singlePosts.includes(post)) return [filled];
  const left = met.map((other): PostEvent => {
    if (other.from >= from || other.until !== null) {
      throw new Refused('post.occupied', { post, from: other.from, until: other.until ?? '…' });
    }
    return { type: 'PostLeft', data: { tenureId: other.tenureId, lastDay: addDays(from, -1), reason: command.reason } };
  });
  return [...left, filled];
}

/** Somebody holds a post until a day. Refused `post.tenure-not-found`, `period.ends-before-it-begins`, `post.only-shortened`. */
export function leavePost(command: LeavePost, state: PostsState): PostEvent[] {
  const tenure = tenureOf(command.tenureId, state);
  const { lastDay } = command;
  if (lastDay !== null) {
    if (tenure.until === lastDay) return [];
    refuseEmptyPeriod({ from: tenure.from, until: lastDay });
    if (tenure.until !== null && lastDay > tenure.until) throw new Refused('post.only-shortened');
  }
  return [{ type: 'PostLeft', data: command }];
}

/**
 * A tenure stands again as it was; one that stands so already changes nothing. Refused `period.ends-before-it-begins`,
 * `post.held-already` by the same person in another tenure, `post.occupied` by somebody who was given a single post since.
 */
export function restorePost(command: RestorePost, { tenures }: PostsState): PostEvent[] {
  const { reason: _, ...wanted } = command;
  refuseEmptyPeriod(wanted);
  const now = tenures.find(({ tenureId }) => tenureId === wanted.tenureId);
  if (now !== undefined && sameData(now, wanted)) return [];
  const met = tenures.filter((other) => other !== now && other.post === wanted.post && sharedPeriod(other, wanted));
  const inTheWay = met.find(({ personId }) => personId === wanted.personId || singlePosts.includes(wanted.post));
  if (inTheWay !== undefined) {
    const code = inTheWay.personId === wanted.personId ? 'post.held-already' : 'post.occupied';
    throw new Refused(code, { post: wanted.post, from: inTheWay.from, until: inTheWay.until ?? '…' });
  }
  return [{ type: 'PostRestored', data: command }];
}

/** One of several who hold a post is asked first. Refused `post.tenure-not-found`. */
export function putFirst(command: PutFirst, state: PostsState): PostEvent[] {
  return tenureOf(command.tenureId, state).isFirst ? [] : [{ type: 'PostPutFirst', data: command }];
}

const isOfBureau = (post: string): boolean => bureauPostSchema.safeParse(post).success;

function tenureOf(id: string, { tenures }: PostsState): Tenure {
  const tenure = tenures.find(({ tenureId }) => tenureId === id);
  if (tenure === undefined) throw new Refused('post.tenure-not-found');
  return tenure;
}
