import { it } from 'vitest';
import { day } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import { completeSweep, confirmClock } from './decide.ts';
import type { SweepEvent } from './events.ts';
import { evolveSweep, initialSweep } from './state.ts';

const given = givenOn<typeof initialSweep, SweepEvent>({ initial: initialSweep, evolve: evolveSweep });
const clock = { at: '2025-06-02T01:00:00.000Z', boot: null, uptimeMs: null };
const run = { on: day('2025-06-02'), issued: 3, clock };
const completed: SweepEvent = { type: 'SweepCompleted', data: run };

it('a day is swept whole once, whoever else comes to the same, and never again after a later one', () => {
  given()
    .when((state) => completeSweep(run, state))
    .thenEvents(completed);
  given(completed)
    .when((state) => completeSweep({ ...run, issued: 0 }, state))
    .thenNothing();
  given(completed)
    .when((state) => completeSweep({ ...run, on: day('2025-06-01') }, state))
    .thenNothing();
});

it('a clock that somebody confirms is what it is held against from then on', () => {
  const confirmation = { reason: '已校时', clock: { ...clock, at: '2025-06-09T01:00:00.000Z' }, logAt: clock.at };
  given(completed)
    .when(() => confirmClock(confirmation))
    .thenState({ lastOn: '2025-06-02', lastReading: confirmation.clock, confirmations: 1, confirmedLogAt: clock.at });
});
