import {
  addDays,
  type BihuanEvent,
  type CalendarDate,
  type CalendarYear,
  calendarDate,
  chase,
  chaseSubject,
  defaultLadder,
  evolveChase,
  evolveFinding,
  type Fen,
  type FindingEvent,
  initialChase,
  initialFinding,
  type KnownFinding,
  localOperator,
} from '@bihuan/domain';
import { calendarWith } from '@bihuan/statutory-calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adopted, evaluated, told } from '../fixtures/evaluated-objects.ts';
import { raisedFinding } from '../fixtures/findings.ts';
import { type Told, tell } from '../fixtures/told.ts';
import { ledgerProjection } from '../ledger/projection.ts';
import { createLedgerQueries } from '../ledger/query.ts';
import { allocationProjection } from './projection.ts';

const begin = calendarDate('2025-03-03');
const corrected: CalendarYear = { daysOff: [calendarDate('2025-03-18')], makeUpDays: [] };

const kinds = ['sweep', 'promise', 'ask', 'grant', 'submit', 'return', 'close', 'reopen', 'flag', 'calendar'] as const;
const happening = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('sweep' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...kinds) },
  ),
  /** Days until the next thing happens, and days from then until what is promised or given is due. */
  after: fc.integer({ min: 0, max: 9 }),
  by: fc.integer({ min: -15, max: 20 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

/** What makes sense of a finding as it is on that day; nothing where nothing does. */
function lifeEvent(
  kind: Happening['kind'],
  finding: KnownFinding,
  on: CalendarDate,
  until: CalendarDate,
): object | null {
  const { status } = finding;
  const isWithUnit = status === 'raised' || status === 'committed';
  const pending = finding.extensions.find(({ decision }) => decision === null);
  const measures = [{ measureId: '1', text: '整改', target: null, dueDate: until }];
  const of = (type: FindingEvent['type'], data: object) => ({ type, data: { on, sample: [], ...data } });
  switch (kind) {
    case 'promise':
      if (!isWithUnit) return null;
      return of(status === 'raised' ? 'CommitmentMade' : 'CommitmentAmended', {
        measures,
        responsible: {},
        reason: '改',
      });
    case 'ask': {
      const measureIds = status === 'committed' ? ['1'] : [];
      const extensionId = `x-${finding.extensions.length}`;
      return isWithUnit && pending === undefined
        ? of('ExtensionRequested', { extensionId, measureIds, until, reason: '需要时间' })
        : null;
    }
    case 'grant':
      return pending === undefined
        ? null
        : of('ExtensionGranted', { extensionId: pending.extensionId, until, reason: null });
    case 'submit':
      return isWithUnit ? of('CompletionSubmitted', { claim: 'complete', note: null, evidence: [] }) : null;
    case 'return':
      return status === 'submitted'
        ? of('CompletionReturned', { round: finding.rounds.length, reasons: ['缺'] })
        : null;
    case 'close':
      return status === 'submitted'
        ? of('CompletionVerified', { kind: 'rectified', reason: '查', rating: 'largely', results: [] })
        : null;
    case 'reopen':
      return status === 'verified'
        ? of('FindingReopened', { reason: '回头看', survives: ['commitment'], dueDate: until, term: null })
        : null;
    case 'flag':
      return of('FindingFlagged', { flag: 'audit', note: null });
    default:
      return null;
  }
}

interface Moment {
  /** The last day on which something was recorded about the finding or its chase. */
  readonly toldOn: CalendarDate;
  readonly published: CalendarYear | null;
  /** What a reminder said that was issued here. */
  readonly reminded: number | null;
}

/** What is recorded about a finding over some months, and what is to hold after each event of it. */
function lived(happenings: readonly Happening[]): { events: Told[]; moments: Map<number, Moment> } {
  const events: Told[] = [adopted, ...evaluated('a', '中', 1000 as Fen)];
  const moments = new Map<number, Moment>();
  let on = begin;
  let toldOn = begin;
  let published: CalendarYear | null = null;
  let finding = initialFinding as KnownFinding;
  let state = initialChase;
  const record = (event: Told, reminded: number | null = null) => {
    events.push({ ...event, day: on });
    moments.set(events.length, { toldOn, published, reminded });
  };
  const raising = raisedFinding('f', 'e-a', { dueDate: addDays(begin, 10) });
  finding = evolveFinding(initialFinding, raising.event as FindingEvent) as KnownFinding;
  record(raising);
  for (const { kind, after, by } of happenings) {
    on = addDays(on, after);
    if (kind === 'calendar') {
      published = corrected;
      record(
        told('calendar', '2025', 'CalendarPublished', { year: 2025, ...corrected, documentNumber: '1', reason: null }),
      );
      continue;
    }
    if (kind === 'sweep') {
      const calendar = calendarWith(published === null ? [] : [[2025, published]]);
      for (const event of chase(
        chaseSubject({ kind: 'finding', known: finding }),
        { ladder: defaultLadder, calendar },
        state,
        on,
      )) {
        state = evolveChase(state, event);
        toldOn = on;
        const reminded = event.type === 'ReminderIssued' ? event.data.workingDaysOverdue : null;
        record({ stream: '141100.chase~f', event }, reminded);
      }
      continue;
    }
    const event = lifeEvent(kind, finding, on, addDays(on, by)) as FindingEvent | null;
    if (event === null) continue;
    finding = evolveFinding(finding, event) as KnownFinding;
    toldOn = on;
    record({ stream: '141100.finding~f', event: event as BihuanEvent });
  }
  return { events, moments };
}

it('a line counts the same working days overdue as the ledger and the reminders do for that finding and day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const { events, moments } = lived(happenings);
      const { database } = await tell(allocationProjection, events);
      const ledger = createLedgerQueries((await tell(ledgerProjection, events)).momentOf);
      const lineAt = database.prepare('SELECT line FROM line_versions WHERE valid_from <= ? AND valid_to > ?');
      for (const [position, { toldOn, published, reminded }] of moments) {
        const { facts } = JSON.parse(String(lineAt.get(position, position)?.['line']));
        const days: number = facts.overdueWorkingDays?.value ?? 0;
        const calendar = calendarWith(published === null ? [] : [[2025, published]]);
        const asked = { id: 'f', asOf: String(position), on: toldOn, calendar };
        const standing = ledger.get(localOperator, asked)?.item.standing;
        expect([position, days]).toEqual([position, standing?.kind === 'overdue' ? standing.days : 0]);
        if (reminded !== null) expect([position, days]).toEqual([position, Math.max(0, reminded)]);
      }
    }),
    { numRuns: process.env['BIHUAN_TEST_TIER'] === 'all' ? 120 : 25 },
  );
}, 120_000);
