import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { Refused } from '../refusals/refused.ts';
import { addDays, calendarDate as day } from '../time/calendar-date.ts';
import { type AppointDeputy, appointDeputy, endDeputy, standInOn } from './deputies.ts';
import type { PersonRecordEvent } from './events.ts';
import { evolvePersonRecord, initialPersonRecord, type PersonRecordState } from './state.ts';

const given = givenOn<typeof initialPersonRecord, PersonRecordEvent>({
  initial: initialPersonRecord,
  evolve: evolvePersonRecord,
});
const appointment: AppointDeputy = {
  appointmentId: 'a-1',
  deputyId: 'bo',
  from: day('2025-03-01'),
  until: day('2025-03-10'),
  originalReceives: 'copy',
  reason: null,
};
const appointed: PersonRecordEvent = { type: 'DeputyAppointed', data: appointment };
const nobodyElse = () => [];

describe('a deputy', () => {
  it('is appointed for days on which there is no other', () => {
    given()
      .when((record) => appointDeputy(appointment, 'ann', record, nobodyElse))
      .thenEvents(appointed);
    given(appointed)
      .when((record) => appointDeputy({ ...appointment, appointmentId: 'a-2' }, 'ann', record, nobodyElse))
      .thenNothing();
    given(appointed)
      .when((record) => appointDeputy({ ...appointment, deputyId: 'cy' }, 'ann', record, nobodyElse))
      .thenRefused('deputy.already-appointed', { from: '2025-03-01', until: '2025-03-10' });
    given()
      .when((record) => appointDeputy({ ...appointment, deputyId: 'ann' }, 'ann', record, nobodyElse))
      .thenRefused('deputy.is-the-same-person');
    given()
      .when((record) => appointDeputy(appointment, 'ann', record, nobodyElse, 'bo'))
      .thenRefused('deputy.named-by-themselves');
    given()
      .when((record) => appointDeputy(appointment, 'ann', record, nobodyElse, 'ann'))
      .thenEvents(appointed);
    given()
      .when((record) => appointDeputy({ ...appointment, until: day('2025-02-01') }, 'ann', record, nobodyElse))
      .thenRefused('period.ends-before-it-begins');
  });

  it('closes no circle of people who stand in for each other on the same day', () => {
    const ofBo = { ...appointment, deputyId: 'ann', from: day('2025-03-10'), until: null };
    const appointmentsOf = (id: string) => (id === 'bo' ? [ofBo] : []);
    given()
      .when((record) => appointDeputy(appointment, 'ann', record, appointmentsOf))
      .thenRefused('deputy.cycle', { chain: 'ann → bo → ann' });
    given()
      .when((record) => appointDeputy({ ...appointment, until: day('2025-03-09') }, 'ann', record, appointmentsOf))
      .thenState({ appointments: [{ until: '2025-03-09' }] });
  });

  it('ends earlier, or never was', () => {
    const end = (lastDay: string | null) => ({
      appointmentId: 'a-1',
      lastDay: lastDay === null ? null : day(lastDay),
      reason: null,
    });
    given(appointed)
      .when((record) => endDeputy(end('2025-03-05'), record))
      .thenState({ appointments: [{ until: '2025-03-05' }] });
    given(appointed)
      .when((record) => endDeputy(end(null), record))
      .thenState({ appointments: [] });
    given(appointed)
      .when((record) => endDeputy(end('2025-03-10'), record))
      .thenNothing();
    given(appointed)
      .when((record) => endDeputy(end('2025-03-11'), record))
      .thenRefused('deputy.only-shortened');
    given()
      .when((record) => endDeputy(end(null), record))
      .thenRefused('deputy.not-found');
  });
});

it('whatever is asked for one after the other, on every day the chain of deputies ends with somebody', () => {
  const people = ['ann', 'bo', 'cy', 'di'];
  const asked = fc.record({
    person: fc.constantFrom(...people),
    deputyId: fc.constantFrom(...people),
    first: fc.nat(8),
    days: fc.option(fc.nat(5)),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 25 }), (wishes) => {
      const records = new Map<string, PersonRecordState>(people.map((id) => [id, initialPersonRecord]));
      const appointmentsOf = (id: string) => records.get(id)?.appointments ?? [];
      wishes.forEach(({ person, deputyId, first, days }, at) => {
        const from = addDays(day('2025-03-01'), first);
        const until = days === null ? null : addDays(from, days);
        const command = { ...appointment, appointmentId: `a-${at}`, deputyId, from, until };
        const record = records.get(person) ?? initialPersonRecord;
        try {
          const events = appointDeputy(command, person, record, appointmentsOf);
          records.set(person, events.reduce(evolvePersonRecord, record));
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
        }
      });
      for (let ahead = 0; ahead < 16; ahead++) {
        for (const id of people) {
          const { isCycle } = standInOn(addDays(day('2025-02-28'), ahead), id, appointmentsOf, () => true);
          expect(isCycle).toBe(false);
        }
      }
    }),
  );
});
