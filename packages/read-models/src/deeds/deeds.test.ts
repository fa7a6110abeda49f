import { localOperator } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { deedsProjection } from './projection.ts';
import { createDeedQueries } from './query.ts';

const renamed = (name: string) =>
  ({ type: 'ObjectRenamed', data: { name, reason: '更名' } }) as Parameters<ReturnType<typeof givenEvents>['given']>[1];

it('tells an auditor who did what with which thing, newest first, whatever the size of the pages', () => {
  const log = givenEvents(deedsProjection);
  for (const [index, place] of ['object~a', 'object~b', 'object~a', 'object~a'].entries()) {
    log.given(place, renamed(`名${index}`));
  }
  const deeds = createDeedQueries(log.momentOf);
  const ofA = deeds.list(localOperator, { ...now, thing: 'a', limit: 10 }).items;
  expect(ofA.map(({ eventId }) => eventId)).toEqual(['event-4', 'event-3', 'event-1']);
  expect(deeds.list(localOperator, { ...now, principal: 'nobody', limit: 10 }).items).toEqual([]);
  const first = deeds.list(localOperator, { ...now, limit: 3 });
  const second = deeds.list(localOperator, { ...now, limit: 3, cursor: first.next });
  expect([...first.items, ...second.items].map(({ eventId }) => eventId)).toEqual([
    'event-4',
    'event-3',
    'event-2',
    'event-1',
  ]);
});

it('holds no contents: nobody reads there what was written in another place', () => {
  const log = givenEvents(deedsProjection);
  log.given('object~a', renamed('不该在这里的字'));
  const { items } = createDeedQueries(log.momentOf).list(localOperator, { ...now, limit: 10 });
  expect(items).toHaveLength(1);
  expect(JSON.stringify(items)).not.toContain('不该在这里的字');
});
