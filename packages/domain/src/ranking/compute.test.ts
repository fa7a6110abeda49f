import { describe, expect, it } from 'vitest';
import { computeRanking, type RankingCandidate } from './compute.ts';
import type { RankingMethod } from './method.ts';

const method = (changes: Partial<RankingMethod> = {}): RankingMethod => ({
  ties: 'shared',
  atQuotaEdge: 'out',
  rounding: 'half-up',
  withoutScore: 'counted',
  outcomes: 'confirmed',
  quotas: [
    { id: 'first', end: 'top', percent: '20' },
    { id: 'last', end: 'bottom', percent: '10' },
  ],
  ...changes,
});
const candidates = (...scores: (number | null)[]): RankingCandidate[] =>
  scores.map((score, index) => ({ subjectId: `o${index}`, name: `项目${String.fromCharCode(65 + index)}`, score }));
const shown = (scores: readonly (number | null)[], changes: Partial<RankingMethod> = {}) =>
  computeRanking(candidates(...scores), method(changes)).members.map(({ candidate, rank, quotas }) =>
    `${candidate.subjectId} ${rank ?? '–'} ${quotas.join('+')}`.trim(),
  );

describe('ranks', () => {
  it('go by score; equal scores share a rank and leave out those behind', () =>
    expect(shown([80, 95, 95, 60], { quotas: [] })).toEqual(['o1 1', 'o2 1', 'o0 3', 'o3 4']));

  it('go on by name where the rules want no two alike', () =>
    expect(shown([80, 95, 95, 60], { quotas: [], ties: 'score-then-name' })).toEqual(['o1 1', 'o2 2', 'o0 3', 'o3 4']));

  it('are given to those without a score as the rules say', () => {
    expect(shown([80, null, 90], { quotas: [] })).toEqual(['o2 1', 'o0 2', 'o1 –']);
    expect(shown([80, null, 90, null], { quotas: [], withoutScore: 'last' })).toEqual(['o2 1', 'o0 2', 'o1 3', 'o3 3']);
    const counted = (withoutScore: RankingMethod['withoutScore']) => {
      const { members, counted: number } = computeRanking(candidates(80, null, 90), method({ withoutScore }));
      return [number, members.map(({ percentile }) => percentile)];
    };
    expect(counted('counted')).toEqual([3, ['33.333333', '66.666666', null]]);
    expect(counted('left-out')).toEqual([2, ['50', '100', null]]);
    expect(counted('last')).toEqual([3, ['33.333333', '66.666666', '100']]);
  });
});

describe('quotas', () => {
  const thirteen = Array.from({ length: 13 }, (_, index) => 90 - index);
  it.each([
    ['down', 2, 1],
    ['half-up', 3, 1],
    ['up', 3, 2],
  ] as const)('of 20 %% and 10 %% of thirteen, rounded %s, are %d and %d places', (rounding, first, last) => {
    const { places, members } = computeRanking(candidates(...thirteen), method({ rounding }));
    expect(places.map((quota) => quota.places)).toEqual([first, last]);
    const within = (id: string) => members.filter(({ quotas }) => quotas.includes(id)).length;
    expect([within('first'), within('last')]).toEqual([first, last]);
  });

  it('leave out, or take in, all of those of one score at their edge', () => {
    const scores = [90, 85, 85, 85, 70, 60, 50, 40, 40, 40];
    const quotas = (atQuotaEdge: RankingMethod['atQuotaEdge']) => shown(scores, { atQuotaEdge });
    expect(quotas('out').filter((line) => line.endsWith('first'))).toEqual(['o0 1 first']);
    expect(quotas('out').filter((line) => line.endsWith('last'))).toEqual([]);
    expect(quotas('in').filter((line) => line.endsWith('first'))).toEqual([
      'o0 1 first',
      'o1 2 first',
      'o2 2 first',
      'o3 2 first',
    ]);
    expect(quotas('in').filter((line) => line.endsWith('last'))).toHaveLength(3);
  });

  it('lie within each other from one end', () => {
    const quotas = [
      { id: 'stop', end: 'bottom', percent: '10' },
      { id: 'cut', end: 'bottom', percent: '20' },
    ] as const;
    const lines = shown([90, 80, 70, 60, 50, 40, 30, 20, 10, 5], { quotas: [...quotas] });
    expect(lines.slice(-3)).toEqual(['o7 8', 'o8 9 cut', 'o9 10 stop+cut']);
  });

  it('have nobody among the first and among the last, even where all are alike', () =>
    expect(shown([70, 70, 70], { atQuotaEdge: 'in' })).toEqual(['o0 1 first', 'o1 1 first', 'o2 1 first']));

  it.each([
    [
      'ranking.quota-twice',
      [
        ['a', 'top', '10'],
        ['a', 'bottom', '10'],
      ],
    ],
    ['ranking.quota-out-of-range', [['a', 'top', '0']]],
    ['ranking.quota-out-of-range', [['a', 'top', '-5']]],
    ['ranking.quota-out-of-range', [['a', 'bottom', '101']]],
    [
      'ranking.quotas-overlap',
      [
        ['a', 'top', '60'],
        ['b', 'bottom', '50'],
      ],
    ],
  ] as const)('are refused as %s where they make no sense', (code, stated) => {
    const quotas = stated.map(([id, end, percent]) => ({ id, end, percent }));
    expect(() => computeRanking(candidates(80), method({ quotas }))).toThrow(expect.objectContaining({ code }));
  });
});

it('nobody to rank is an empty list', () =>
  expect(computeRanking([], method())).toMatchObject({ members: [], counted: 0 }));
