import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { Refused } from '../refusals/refused.ts';
import { addDays, calendarDate as day } from '../time/calendar-date.ts';
import { includesDay } from '../time/period.ts';
import { type FillPost, fillPost, leavePost, putFirst, restorePost } from './decide.ts';
import { financeBureau, type PostEvent } from './events.ts';
import { evolvePosts, initialPosts } from './state.ts';

const given = givenOn<typeof initialPosts, PostEvent>({ initial: initialPosts, evolve: evolvePosts });
const contact: FillPost = {
  tenureId: 't-1',
  post: 'contact',
  personId: 'ann',
  from: day('2025-01-01'),
  until: null,
  isFirst: true,
  reason: null,
};
const filled = (changes: Partial<FillPost> = {}): PostEvent => ({
  type: 'PostFilled',
  data: { ...contact, ...changes },
});

describe('a post', () => {
  it('of contact is held by several, one of them first', () => {
    given(filled())
      .when((posts) => fillPost({ ...contact, tenureId: 't-2', personId: 'bo' }, 'school', posts))
      .thenState({
        tenures: [
          { personId: 'ann', isFirst: false },
          { personId: 'bo', isFirst: true },
        ],
      });
    given(filled(), filled({ tenureId: 't-2', personId: 'bo' }))
      .when((posts) => putFirst({ tenureId: 't-1' }, posts))
      .thenState({
        tenures: [
          { personId: 'ann', isFirst: true },
          { personId: 'bo', isFirst: false },
        ],
      });
    given(filled())
      .when((posts) => fillPost({ ...contact, tenureId: 't-3' }, 'school', posts))
      .thenNothing();
    given(filled())
      .when((posts) => fillPost({ ...contact, from: day('2025-02-01') }, 'school', posts))
      .thenRefused('post.held-already', { post: 'contact', from: '2025-01-01' });
  });

  it('of the head passes on: whoever held it leaves the day before', () => {
    const head = { ...contact, post: 'head' as const, isFirst: false };
    const next = { ...head, tenureId: 't-2', personId: 'bo', from: day('2025-03-01') };
    given(filled(head))
      .when((posts) => fillPost(next, 'school', posts))
      .thenEvents(
        { type: 'PostLeft', data: { tenureId: 't-1', lastDay: day('2025-02-28'), reason: null } },
        { type: 'PostFilled', data: next },
      );
    given(filled({ ...head, until: day('2025-03-31') }))
      .when((posts) => fillPost(next, 'school', posts))
      .thenRefused('post.occupied', { from: '2025-01-01', until: '2025-03-31' });
    given(filled({ ...head, from: day('2025-06-01') }))
      .when((posts) => fillPost(next, 'school', posts))
      .thenRefused('post.occupied');
  });

  it('is there where it belongs: those of the bureau at the bureau, the others at organisations', () => {
    given()
      .when((posts) => fillPost({ ...contact, post: 'head-of-finance' }, 'school', posts))
      .thenRefused('post.not-there', { post: 'head-of-finance' });
    given()
      .when((posts) => fillPost(contact, financeBureau, posts))
      .thenRefused('post.not-there');
  });

  it('left by mistake is held again exactly as before, unless somebody was given it since', () => {
    const head = { ...contact, post: 'head' as const, isFirst: false };
    const left = { type: 'PostLeft' as const, data: { tenureId: 't-1', lastDay: day('2025-02-28'), reason: null } };
    const never = { type: 'PostLeft' as const, data: { ...left.data, lastDay: null } };
    for (const end of [left, never])
      given(filled(head), end)
        .when((posts) => restorePost({ ...head, reason: '撤回导入' }, posts))
        .thenState({ tenures: [{ tenureId: 't-1', until: null }] });
    given(filled(head))
      .when((posts) => restorePost({ ...head, reason: '撤回导入' }, posts))
      .thenNothing();
    given(filled(head), left, filled({ ...head, tenureId: 't-2', personId: 'bo', from: day('2025-03-01') }))
      .when((posts) => restorePost(head, posts))
      .thenRefused('post.occupied', { from: '2025-03-01' });
    given(filled(), left, filled({ tenureId: 't-2', from: day('2025-03-01') }))
      .when((posts) => restorePost(contact, posts))
      .thenRefused('post.held-already', { from: '2025-03-01' });
    given(filled(), left, filled({ tenureId: 't-2', personId: 'bo', from: day('2025-03-01') }))
      .when((posts) => restorePost(contact, posts))
      .thenState({
        tenures: [
          { tenureId: 't-1', until: null, isFirst: true },
          { tenureId: 't-2', isFirst: false },
        ],
      });
  });

  it('is left on a day, or never was held', () => {
    const leave = (lastDay: string | null) => ({
      tenureId: 't-1',
      lastDay: lastDay === null ? null : day(lastDay),
      reason: null,
    });
    given(filled())
      .when((posts) => leavePost(leave('2025-06-30'), posts))
      .thenState({ tenures: [{ until: '2025-06-30' }] });
    given(filled())
      .when((posts) => leavePost(leave(null), posts))
      .thenState({ tenures: [] });
    given(filled({ until: day('2025-06-30') }))
      .when((posts) => leavePost(leave('2025-07-31'), posts))
      .thenRefused('post.only-shortened');
    given(filled())
      .when((posts) => leavePost(leave('2024-12-31'), posts))
      .thenRefused('period.ends-before-it-begins');
    given()
      .when((posts) => leavePost(leave(null), posts))
      .thenRefused('post.tenure-not-found');
  });
});

it('whatever is asked for, one person at most is head on any day, and at most one contact is first', () => {
  const wish = fc.record({
    post: fc.constantFrom('head' as const, 'contact' as const),
    personId: fc.constantFrom('ann', 'bo', 'cy'),
    first: fc.nat(10),
    days: fc.option(fc.nat(6)),
    isFirst: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
      let posts = initialPosts;
      wishes.forEach(({ first, days, ...stated }, at) => {
        const from = addDays(day('2025-03-01'), first);
        const until = days === null ? null : addDays(from, days);
        try {
          const command = { ...contact, ...stated, tenureId: `t-${at}`, from, until };
          posts = fillPost(command, 'school', posts).reduce(evolvePosts, posts);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
        }
      });
      expect(posts.tenures.filter(({ post, isFirst }) => post === 'contact' && isFirst).length).toBeLessThan(2);
      for (let ahead = 0; ahead < 20; ahead++) {
        const on = addDays(day('2025-03-01'), ahead);
        const heads = posts.tenures.filter((tenure) => tenure.post === 'head' && includesDay(tenure, on));
        expect(heads.length).toBeLessThan(2);
      }
    }),
  );
});
