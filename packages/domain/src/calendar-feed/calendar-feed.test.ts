import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { calendarDate } from '../time/calendar-date.ts';
import { allowCalendarFeeds, answeringFeed, makeCalendarFeed, revokeCalendarFeed } from './decide.ts';
import type { CalendarFeedEvent } from './events.ts';
import { type CalendarFeedState, evolveCalendarFeed, initialCalendarFeed, initialCalendarFeedRule } from './state.ts';

const given = givenOn<CalendarFeedState, CalendarFeedEvent>({
  initial: initialCalendarFeed,
  evolve: evolveCalendarFeed,
});
const on = calendarDate('2025-06-02');
const feed = { hash: 'a'.repeat(64), language: 'zh' as const, on };
const made: CalendarFeedEvent = { type: 'CalendarFeedMade', data: feed };
const allowed = { isAllowed: true };
const refused = expect.objectContaining({ code: 'feed.not-valid' });

describe('the address that a calendar reads terms at', () => {
  it('is made only where feeds are allowed', () => {
    given()
      .when(() => makeCalendarFeed(feed, initialCalendarFeedRule))
      .thenRefused('feed.not-allowed');
    given()
      .when(() => makeCalendarFeed(feed, allowed))
      .thenEvents(made);
  });

  it('answers to its own secret, until it is revoked, made anew, or feeds are not allowed any more', () => {
    const { state } = given(made);
    expect(answeringFeed(feed.hash, state, allowed)).toEqual(feed);
    expect(() => answeringFeed('b'.repeat(64), state, allowed)).toThrow(refused);
    expect(() => answeringFeed(feed.hash, state, initialCalendarFeedRule)).toThrow(refused);
    const anew: CalendarFeedEvent = { type: 'CalendarFeedMade', data: { ...feed, hash: 'b'.repeat(64) } };
    expect(() => answeringFeed(feed.hash, given(made, anew).state, allowed)).toThrow(refused);
    const revoked = revokeCalendarFeed(on, state).reduce(evolveCalendarFeed, state);
    expect(() => answeringFeed(feed.hash, revoked, allowed)).toThrow(refused);
  });

  it('is not put on record where nothing changes', () => {
    given()
      .when((state) => revokeCalendarFeed(on, state))
      .thenNothing();
    expect(allowCalendarFeeds({ isAllowed: false, reason: '默认' }, initialCalendarFeedRule)).toEqual([]);
  });
});
