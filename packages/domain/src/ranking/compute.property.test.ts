import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeRanking, type RankedMember, type RankingCandidate } from './compute.ts';
import type { RankingMethod } from './method.ts';

const score = fc.option(fc.integer({ min: 0, max: 12 }).map((twentieth) => twentieth / 2 + 80));
const group: fc.Arbitrary<RankingCandidate[]> = fc
  .array(fc.record({ name: fc.constantFrom('甲', '乙', '丙', '丁'), score }), { maxLength: 40 })
  .map((all) => all.map((one, index) => ({ ...one, subjectId: `o${index}` })));
const share = (most: number) => fc.integer({ min: 1, max: most }).map(String);
const method: fc.Arbitrary<RankingMethod> = fc.record({
  ties: fc.constantFrom('shared', 'score-then-name'),
  atQuotaEdge: fc.constantFrom('in', 'out'),
  rounding: fc.constantFrom('down', 'half-up', 'up'),
  withoutScore: fc.constantFrom('left-out', 'counted', 'last'),
  outcomes: fc.constant('confirmed'),
  quotas: fc.tuple(share(50), share(50), share(50)).map(([first, last, cut]) => [
    { id: 'first', end: 'top', percent: first },
    { id: 'last', end: 'bottom', percent: last },
    { id: 'cut', end: 'bottom', percent: cut },
  ]),
});
const within = (members: readonly RankedMember[], id: string) => members.filter(({ quotas }) => quotas.includes(id));

it('the order in which candidates come changes nothing', () => {
  const shuffled = group.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, method, ([all, other], rules) => {
      expect(computeRanking(other, rules)).toEqual(computeRanking(all, rules));
    }),
  );
});

it('everybody stands in the list once, and who has the better score has the better rank; who shares a score shares it or not', () => {
  fc.assert(
    fc.property(group, method, (all, rules) => {
      const { members, counted } = computeRanking(all, rules);
      expect(members.map(({ candidate }) => candidate.subjectId).sort()).toEqual(
        all.map((one) => one.subjectId).sort(),
      );
      const ranked = members.filter(({ rank }) => rank !== null);
      for (const one of ranked) {
        const better = ranked.filter(({ candidate }) => (candidate.score ?? -1) > (one.candidate.score ?? -1));
        if (rules.ties === 'shared') expect(one.rank).toBe(better.length + 1);
        else expect(one.rank).toBeGreaterThan(better.length);
      }
      if (rules.ties === 'score-then-name') expect(new Set(ranked.map(({ rank }) => rank)).size).toBe(ranked.length);
      expect(counted).toBe(rules.withoutScore === 'left-out' ? ranked.length : all.length);
    }),
  );
});

it('quotas add up: as many as there are places where no tie lies at their edge, never more unless ties are taken in, and nobody from both ends', () => {
  fc.assert(
    fc.property(group, method, (all, rules) => {
      const { members, places } = computeRanking(all, rules);
      const placesOf = new Map(places.map(({ quotaId, places: number }) => [quotaId, number]));
      for (const { id } of rules.quotas) {
        const number = within(members, id).length;
        if (rules.ties === 'score-then-name') expect(number).toBe(placesOf.get(id));
        else if (rules.atQuotaEdge === 'out') expect(number).toBeLessThanOrEqual(placesOf.get(id) ?? 0);
      }
      const first = new Set(within(members, 'first'));
      for (const id of ['last', 'cut']) expect(within(members, id).some((member) => first.has(member))).toBe(false);
      const ranked = members.filter(({ rank }) => rank !== null).length;
      expect(
        (placesOf.get('first') ?? 0) + Math.max(placesOf.get('last') ?? 0, placesOf.get('cut') ?? 0),
      ).toBeLessThanOrEqual(ranked);
    }),
  );
});

it('whoever is within a quota from the top has everybody better in it as well', () => {
  fc.assert(
    fc.property(group, method, (all, rules) => {
      const { members } = computeRanking(all, rules);
      const inFirst = within(members, 'first');
      const worst = Math.max(0, ...inFirst.map(({ rank }) => rank ?? 0));
      for (const member of members) if (member.rank !== null && member.rank < worst) expect(inFirst).toContain(member);
    }),
  );
});
