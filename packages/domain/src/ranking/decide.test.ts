import { describe, expect, it } from 'vitest';
import { day } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import { type FixRanking, fixRanking, isNewRanking, listRankingMembers, withdrawRanking } from './decide.ts';
import type { RankingEvent, RankingMember } from './events.ts';
import { evolveRanking, initialRanking, type RankingState } from './state.ts';

const given = givenOn<RankingState, RankingEvent>({ initial: initialRanking, evolve: evolveRanking });

const member = (number: number): RankingMember => ({
  subject: { kind: 'object', id: `o${number}` },
  name: `项目${number}`,
  score: 90 - number,
  eventId: `e${number}`,
  rank: number,
  percentile: '50',
  quotas: [],
});
const fixing = (changes: Partial<FixRanking> = {}): FixRanking => ({
  rankingId: 'key-projects',
  fiscalYear: 2025,
  draftId: 'd1',
  group: { name: '重点项目', subjectKind: 'object', objectKinds: [], departmentIds: [], policyAreas: [] },
  method: {
    ties: 'shared',
    atQuotaEdge: 'out',
    rounding: 'half-up',
    withoutScore: 'counted',
    outcomes: 'confirmed',
    quotas: [],
  },
  members: 3,
  membersHash: 'a'.repeat(64),
  counted: 3,
  places: [],
  on: day('2025-02-12'),
  documentNumber: null,
  reason: null,
  sample: [],
  ...changes,
});
const listed = (draftId: string, from: number, members: RankingMember[]): RankingEvent => ({
  type: 'RankingMembersListed',
  data: { draftId, from, members },
});
const whole = [listed('d1', 0, [member(1), member(2)]), listed('d1', 2, [member(3)])];
const fixed = (version: number, changes: Partial<FixRanking> = {}): RankingEvent => ({
  type: 'RankingFixed',
  data: { ...fixing(changes), version },
});
const other = { draftId: 'd2', membersHash: 'b'.repeat(64), reason: '复核后得分有变' };

describe('a list is fixed', () => {
  it('piece by piece, each once and none left out, and holds when it is whole', () => {
    given()
      .when((state) => listRankingMembers('d1', 0, [member(1), member(2)], state))
      .thenEvents(...whole.slice(0, 1));
    given(...whole.slice(0, 1))
      .when((state) => listRankingMembers('d1', 0, [member(1), member(2)], state))
      .thenNothing();
    given(...whole.slice(0, 1))
      .when((state) => fixRanking(fixing(), state))
      .thenRefused('ranking.meanwhile');
    given(...whole)
      .when((state) => fixRanking(fixing(), state))
      .thenEvents(fixed(1));
    given(...whole, fixed(1))
      .when((state) => fixRanking(fixing(), state))
      .thenNothing();
  });

  it('by one at a time: a list that another one interrupts is begun anew', () => {
    given(...whole.slice(0, 1))
      .when((state) => listRankingMembers('d2', 2, [member(3)], state))
      .thenRefused('ranking.meanwhile');
    given(...whole.slice(0, 1))
      .when((state) => listRankingMembers('d2', 0, [member(1)], state))
      .thenState({ draft: { draftId: 'd2', members: 1 } });
  });

  it('anew with a reason; the same again is nothing', () => {
    const { state } = given(...whole, fixed(1));
    expect(isNewRanking(fixing({ draftId: 'd2' }), state)).toBe(false);
    expect(isNewRanking(fixing(other), state)).toBe(true);
    given(...whole, fixed(1))
      .when((before) => {
        isNewRanking(fixing({ ...other, reason: null }), before);
        return [];
      })
      .thenRefused('ranking.reason-missing', { name: '重点项目', on: '2025-02-12' });
    given(...whole, fixed(1), listed('d2', 0, [member(1), member(2), member(3)]))
      .when((before) => fixRanking(fixing(other), before))
      .thenEvents(fixed(2, other));
  });

  it('never without anybody in it', () => {
    given()
      .when((state) => {
        isNewRanking(fixing({ members: 0 }), state);
        return [];
      })
      .thenRefused('ranking.empty', { name: '重点项目' });
  });
});

it('a ranking is withdrawn once, and can then be fixed anew without a reason', () => {
  const withdrawal = { reason: '分组有误', on: day('2025-03-01') };
  given(...whole, fixed(1))
    .when((state) => withdrawRanking(withdrawal, state))
    .thenEvents({ type: 'RankingWithdrawn', data: withdrawal });
  const { state } = given(...whole, fixed(1), { type: 'RankingWithdrawn', data: withdrawal });
  expect(withdrawRanking(withdrawal, state)).toEqual([]);
  expect(isNewRanking(fixing({ draftId: 'd2' }), state)).toBe(true);
  given()
    .when((before) => withdrawRanking(withdrawal, before))
    .thenRefused('ranking.not-found');
});
