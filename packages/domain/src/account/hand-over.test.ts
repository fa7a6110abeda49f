import { describe, expect, it } from 'vitest';
import { handOverCommitment } from '../finding/commitment.ts';
import { committed, findingRaised, promise, submitted } from '../fixtures/findings.ts';
import { givenOn } from '../fixtures/given.ts';
import { givenFinding } from '../fixtures/given-finding.ts';
import { handOverDeputy } from '../person/deputies.ts';
import type { PersonRecordEvent } from '../person/events.ts';
import { evolvePersonRecord, initialPersonRecord } from '../person/state.ts';
import type { PostEvent } from '../post/events.ts';
import { handOverPost } from '../post/hand-over.ts';
import { evolvePosts, initialPosts } from '../post/state.ts';
import { calendarDate as day } from '../time/calendar-date.ts';
import { handOverAccount } from './decide.ts';
import type { AccountEvent } from './events.ts';
import { evolveAccount, initialAccount, type RoleHeld } from './state.ts';
import { refuseUnfitSuccessor } from './successor.ts';

const from = day('2025-06-30');
const reason = '退休';

describe('the posts of somebody who leaves', () => {
  const given = givenOn<typeof initialPosts, PostEvent>({ initial: initialPosts, evolve: evolvePosts });
  const filled = (personId: string, more: object = {}): PostEvent => ({
    type: 'PostFilled',
    data: {
      ...{
        tenureId: `of-${personId}`,
        post: 'contact',
        personId,
        from: day('2024-01-01'),
        until: null,
        isFirst: false,
      },
      ...{ reason: null, ...more },
    },
  });
  const handOver = { tenureId: 'of-ann', successorId: 'bo', nextTenureId: 'next', from, reason };

  it('are another’s from the day on, as first and with the same last day, so that nothing reaches nobody', () => {
    given(filled('ann', { isFirst: true, until: day('2025-12-31') }))
      .when((state) => handOverPost(handOver, state))
      .thenState({
        tenures: [
          { personId: 'ann', until: '2025-06-29' },
          { tenureId: 'next', personId: 'bo', from: '2025-06-30', until: '2025-12-31', isFirst: true },
        ],
      });
    given(filled('ann', { post: 'head' }))
      .when((state) => handOverPost(handOver, state))
      .thenState({ tenures: [{ personId: 'ann' }, { personId: 'bo', post: 'head', until: null }] });
  });

  it('that have not begun pass on whole; those that are over stay as they were', () => {
    given(filled('ann', { from: day('2025-09-01') }))
      .when((state) => handOverPost(handOver, state))
      .thenState({ tenures: [{ tenureId: 'next', personId: 'bo', from: '2025-09-01' }] });
    given(filled('ann', { until: day('2025-06-29') }))
      .when((state) => handOverPost(handOver, state))
      .thenNothing();
  });

  it('that the successor holds too are not held twice, and the first is the successor', () => {
    given(filled('ann', { isFirst: true }), filled('bo'))
      .when((state) => handOverPost(handOver, state))
      .thenState({
        tenures: [
          { personId: 'ann', until: '2025-06-29', isFirst: false },
          { tenureId: 'of-bo', personId: 'bo', isFirst: true },
        ],
      });
  });
});

describe('somebody who leaves', () => {
  it('stands for nobody any more: another does, or nobody', () => {
    const given = givenOn<typeof initialPersonRecord, PersonRecordEvent>({
      initial: initialPersonRecord,
      evolve: evolvePersonRecord,
    });
    const appointment = { appointmentId: 'd-1', deputyId: 'ann', from: day('2025-06-01'), until: day('2025-07-31') };
    const appointed: PersonRecordEvent = {
      type: 'DeputyAppointed',
      data: { ...appointment, originalReceives: 'copy', reason: null },
    };
    const successor = { personId: 'bo', appointmentId: 'd-2' };
    given(appointed)
      .when((record) => handOverDeputy({ appointmentId: 'd-1', successor, from, reason }, record))
      .thenState({
        appointments: [
          { deputyId: 'ann', until: '2025-06-29' },
          { appointmentId: 'd-2', deputyId: 'bo', from: '2025-06-30', until: '2025-07-31', originalReceives: 'copy' },
        ],
      });
    given(appointed)
      .when((record) => handOverDeputy({ appointmentId: 'd-1', successor: null, from, reason }, record))
      .thenState({ appointments: [{ deputyId: 'ann', until: '2025-06-29' }] });
  });

  it('is responsible for no promise any more, which stays what it was', () => {
    const theirs = { type: 'CommitmentMade', data: { ...promise, responsible: { personId: 'ann', role: '科长' } } };
    const command = { personId: 'ann', successorId: 'bo', on: from, reason };
    givenFinding(findingRaised(), theirs as typeof committed)
      .when((state) => handOverCommitment(command, state))
      .thenState({
        status: 'committed',
        commitment: { responsible: { personId: 'bo', role: '科长' }, on: promise.on },
      });
    // What is handed in is not sent back by it, and what is another's stays so.
    for (const events of [[theirs, submitted], [committed]])
      givenFinding(findingRaised(), ...(events as (typeof committed)[]))
        .when((state) => handOverCommitment(command, state))
        .thenNothing();
  });

  it('has no account any more; asked again, nothing is left', () => {
    const given = givenOn<typeof initialAccount, AccountEvent>({ initial: initialAccount, evolve: evolveAccount });
    const opened: AccountEvent = { type: 'AccountOpened', data: { personId: 'ann', sample: [] } };
    const nothing = { posts: [], standsFor: [], deputies: [], findings: [], tokens: [] };
    const command = { successorId: 'bo', on: from, reason, ...nothing };
    given(opened)
      .when((state) => handOverAccount(command, state))
      .thenEvents({ type: 'AccountDisabled', data: { reason } }, { type: 'AccountHandedOver', data: command });
    const disabled: AccountEvent = { type: 'AccountDisabled', data: { reason } };
    given(opened, disabled)
      .when((state) => handOverAccount(command, state))
      .thenNothing();
    given(opened, disabled)
      .when((state) => handOverAccount({ ...command, findings: ['f-1'] }, state))
      .thenState({ status: 'disabled' });
    given()
      .when((state) => handOverAccount(command, state))
      .thenRefused('account.not-found');
  });
});

describe('a successor', () => {
  const everywhere = { kind: 'jurisdiction' } as const;
  const role = { grantId: 'g', from, until: null, source: 'given' } as const;
  const ofBureau: RoleHeld = { ...role, role: 'budget-office', scope: everywhere };
  const bo = { personId: 'bo', postsAt: new Set<string>(), held: [], sees: { organisations: new Set<string>() } };
  const unit = { id: 'unit-1', name: '河道中心' };
  const bureau = { id: 'finance-bureau', name: '财政局' };
  const refusal = (who: typeof bo | object, places: readonly (typeof unit)[]) => {
    try {
      refuseUnfitSuccessor('ann', { ...bo, ...who }, places);
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('belongs to whatever is taken over, by a post or a role there: nobody of elsewhere gets a unit’s findings', () => {
    expect(refusal({}, [])).toBe(null);
    expect(refusal({}, [unit])).toBe('hand-over.wrong-post');
    expect(refusal({ postsAt: new Set(['unit-1']) }, [unit])).toBe(null);
    expect(refusal({ sees: { organisations: new Set(['unit-1']) } }, [unit])).toBe(null);
    expect(refusal({ held: [ofBureau] }, [unit])).toBe('hand-over.wrong-post');
    expect(refusal({ held: [ofBureau] }, [bureau])).toBe(null);
    expect(refusal({ postsAt: new Set(['unit-1']) }, [unit, bureau])).toBe('hand-over.wrong-post');
  });

  it('is another person', () => {
    expect(refusal({ personId: 'ann' }, [])).toBe('hand-over.same-person');
  });
});
