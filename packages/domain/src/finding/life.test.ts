import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evolveEvaluation, initialEvaluation } from '../evaluation/state.ts';
import { toEventToAppend } from '../event/to-append.ts';
import { in2025 } from '../fixtures/calendars.ts';
import { opened } from '../fixtures/events.ts';
import {
  dispute,
  findingRaised,
  lookBack,
  measure,
  progress,
  promise,
  raising,
  request,
  submission,
  verification,
} from '../fixtures/findings.ts';
import { givenFinding } from '../fixtures/given-finding.ts';
import { Refused } from '../refusals/refused.ts';
import { addDays } from '../time/calendar-date.ts';
import { amendCommitment, decideExtension, makeCommitment, reportProgress, requestExtension } from './commitment.ts';
import { bookResults, returnCompletion, submitCompletion, verifyCompletion } from './completion.ts';
import {
  disputeFinding,
  flagFinding,
  raiseFinding,
  recogniseRepeat,
  reopenFinding,
  resolveFindingDispute,
  unflagFinding,
  withdrawFinding,
} from './decide.ts';
import { dueDays, standingOn } from './due.ts';
import { type FindingEvent, findingClassSchema, survivingFactSchema } from './events.ts';
import { passLookBack, planLookBack } from './look-back.ts';
import { type FindingMove, movesAllowed } from './moves.ts';
import { closingKindSchema } from './rectification-events.ts';
import { evolveFinding, type FindingState, initialFinding } from './state.ts';

type Command = {
  readonly move: FindingMove | 'raiseFinding';
  readonly decide: (state: FindingState) => FindingEvent[];
};

const evaluation = evolveEvaluation(initialEvaluation, opened());
const earlier = givenFinding(findingRaised({ findingId: 'f-0' })).state;
const anyDay = fc.integer({ min: -20, max: 60 }).map((days) => addDays(request.on, days));
const anyIds = fc.subarray(['1', '2', '3']);
const anyId = fc.constantFrom('a', 'b', 'c');
const anyMeasures = fc.uniqueArray(
  fc.tuple(fc.constantFrom('1', '2', '3'), anyDay).map(([id, day]) => measure(id, day)),
  { minLength: 1, maxLength: 3, selector: ({ measureId }) => measureId },
);

/** A grant for something that nobody asked for is refused: most are for what is pending. */
const pendingId = (state: FindingState) =>
  state.status === 'none' ? null : (state.extensions.find(({ decision }) => decision === null)?.extensionId ?? null);

const anew = [{ measureId: '4', dueDate: request.on }];

const says = <Said>(
  move: Command['move'],
  said: fc.Arbitrary<Said>,
  decide: (said: Said, state: FindingState) => FindingEvent[],
) => said.map((value): Command => ({ move, decide: (state) => decide(value, state) }));
const { on } = request;

const anyRaising = says(
  'raiseFinding',
  fc.record({ class: fc.constantFrom(...findingClassSchema.options, null), dueDate: fc.option(anyDay) }),
  (said, state) => raiseFinding({ ...raising, ...said }, state, evaluation),
);
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  says('makeCommitment', anyMeasures, (measures, state) => makeCommitment({ ...promise, measures }, state)),
  says(
    'amendCommitment',
    fc.array(fc.integer({ min: -3, max: 1 }), { minLength: 3, maxLength: 4 }),
    (shifts, state) => {
      const known = measuresOf(state).map(({ measureId, dueDate }) => ({ measureId, dueDate }));
      const stated = known.length === 0 ? anew : shifts.length > 3 ? [...known, ...anew] : known;
      const measures = stated.map(({ measureId, dueDate }, at) =>
        measure(measureId, addDays(dueDate, shifts[at] ?? 0)),
      );
      return amendCommitment({ ...promise, measures, reason: '调整' }, state);
    },
  ),
  says(
    'reportProgress',
    fc.record({ measureId: fc.constantFrom('1', '2', '3'), percent: fc.nat(100) }),
    (said, state) => reportProgress({ ...progress, ...said }, state),
  ),
  says('requestExtension', fc.record({ extensionId: anyId, measureIds: anyIds, until: anyDay }), (said, state) =>
    requestExtension({ ...request, ...said }, state),
  ),
  says('decideExtension', fc.record({ extensionId: anyId, until: fc.option(anyDay) }), (said, state) =>
    decideExtension(
      { ...said, extensionId: pendingId(state) ?? said.extensionId, decision: 'grant', reason: null, on },
      state,
    ),
  ),
  says('decideExtension', anyId, (extensionId, state) =>
    decideExtension({ extensionId, decision: 'decline', reason: '理由不足', on }, state),
  ),
  says('submitCompletion', fc.constant(submission), submitCompletion),
  says('returnCompletion', fc.constant('不足'), (reason, state) => returnCompletion({ reasons: [reason], on }, state)),
  says('verifyCompletion', fc.constantFrom(...closingKindSchema.options), (kind, state) =>
    verifyCompletion({ ...verification, kind }, state),
  ),
  says(
    'bookResults',
    fc.constant({ results: [{ kind: 'money-cut', amount: null, note: '核减' }], on, sample: [] } as const),
    (said, state) => bookResults({ ...said, results: [...said.results], sample: [] }, state),
  ),
  says(
    'reopenFinding',
    fc.record({ survives: fc.subarray(survivingFactSchema.options), dueDate: fc.option(anyDay) }),
    (said, state) => reopenFinding({ ...lookBack, ...said }, state),
  ),
  says('disputeFinding', anyId, (disputeId, state) => disputeFinding({ ...dispute, disputeId }, state)),
  says('resolveFindingDispute', anyId, (disputeId, state) =>
    resolveFindingDispute({ disputeId, upheld: false, answer: '维持', on }, state),
  ),
  says('flagFinding', fc.constant({ flag: 'audit', note: null, on } as const), flagFinding),
  says('unflagFinding', fc.constant({ flag: 'audit', reason: '结束' } as const), unflagFinding),
  says('planLookBack', fc.record({ dueDate: anyDay, reason: fc.constantFrom(null, '改期') }), (said, state) =>
    planLookBack({ ...said, note: null, on }, state),
  ),
  says('passLookBack', anyDay, (seen, state) => passLookBack({ note: '仍在使用', on: seen }, state)),
  says('recogniseRepeat', fc.constant({ repeatOf: 'f-0', reason: '再次出现' }), (said, state) =>
    recogniseRepeat(said, state, earlier),
  ),
);

/** Rarely raised again, and rarely withdrawn: what is withdrawn goes nowhere any more. */
const anyStep = fc.oneof(
  { weight: 1, arbitrary: anyRaising },
  { weight: 1, arbitrary: says('withdrawFinding', fc.constant({ reason: '误录' }), withdrawFinding) },
  { weight: 60, arbitrary: anyCommand },
);

/** Every change of status there is, and the event that alone can bring it about. */
const legal: Readonly<Record<string, readonly FindingEvent['type'][]>> = {
  'none raised': ['FindingRaised'],
  'raised committed': ['CommitmentMade'],
  'raised submitted': ['CompletionSubmitted'],
  'committed submitted': ['CompletionSubmitted'],
  'submitted committed': ['CompletionReturned'],
  'submitted raised': ['CompletionReturned'],
  'raised verified': ['CompletionVerified'],
  'committed verified': ['CompletionVerified'],
  'submitted verified': ['CompletionVerified'],
  'verified raised': ['FindingReopened'],
  'verified committed': ['FindingReopened'],
  'raised withdrawn': ['FindingWithdrawn'],
  'committed withdrawn': ['FindingWithdrawn'],
  'submitted withdrawn': ['FindingWithdrawn'],
};

const measuresOf = (state: FindingState) => (state.status === 'none' ? [] : (state.commitment?.measures ?? []));

function daysMoveOnlyBy(event: FindingEvent, before: FindingState, after: FindingState): void {
  const present = new Map(measuresOf(after).map((one) => [one.measureId, one]));
  for (const { measureId, originalDueDate, dueDate } of measuresOf(before)) {
    const now = present.get(measureId);
    if (now === undefined) {
      expect(event.type).toBe('FindingReopened');
      continue;
    }
    expect(now.originalDueDate).toBe(originalDueDate);
    if (now.dueDate > dueDate) expect(['ExtensionGranted', 'FindingReopened']).toContain(event.type);
    if (now.dueDate < dueDate) expect(event.type).toBe('CommitmentAmended');
  }
  if (before.status === 'none' || after.status === 'none') return;
  expect(after.finding).toBe(before.finding);
  if (after.term !== before.term)
    expect(['ExtensionGranted', 'FindingReopened', 'TermRecomputed']).toContain(event.type);
}

function statusesFollow(event: FindingEvent, before: FindingState, after: FindingState): void {
  if (before.status === after.status) return;
  expect(legal[`${before.status} ${after.status}`] ?? []).toContain(event.type);
}

function standsAsItShould(state: FindingState): void {
  if (state.status === 'none') return;
  const isOver = state.status === 'verified' || state.status === 'withdrawn';
  for (const on of [addDays(request.on, -9999), request.on, addDays(request.on, 9999)]) {
    const { kind } = standingOn(state, on, in2025);
    if (isOver) expect(kind).toBe('done');
    if (!isOver && dueDays(state).present === null) expect(kind).not.toBe('overdue');
  }
}

it('whatever is asked in whatever order, promised days and statuses move only as they may, and only the office closes', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyRaising, fc.array(anyStep, { minLength: 10, maxLength: 60 }), (first, others) => {
      let state: FindingState = initialFinding;
      let granted = 0;
      for (const { move, decide } of [first, ...others]) {
        const before = state;
        const allowed = before.status === 'none' ? ['raiseFinding'] : movesAllowed(before);
        let events: FindingEvent[] = [];
        try {
          events = decide(before);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          if (error.code === 'finding.move-not-allowed') expect(allowed).not.toContain(move);
        }
        if (events.length > 0) expect(allowed).toContain(move);
        for (const event of events) {
          toEventToAppend(event, '00000000-0000-4000-8000-000000000000');
          const after = evolveFinding(state, event);
          statusesFollow(event, state, after);
          daysMoveOnlyBy(event, state, after);
          standsAsItShould(after);
          if (event.type === 'ExtensionGranted') granted += 1;
          seen.add(event.type);
          state = after;
        }
        const extensions = state.status === 'none' ? [] : state.extensions;
        expect(extensions.filter(({ decision }) => decision?.kind === 'granted')).toHaveLength(granted);
      }
    }),
    { numRuns: 500 },
  );
  // A property over sequences that never get anywhere would hold as well.
  expect([...seen].sort()).toEqual(
    expect.arrayContaining([
      'CommitmentAmended',
      'CompletionReturned',
      'CompletionVerified',
      'ExtensionGranted',
      'FindingReopened',
    ]),
  );
});
