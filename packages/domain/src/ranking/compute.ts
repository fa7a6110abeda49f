import { percent, type Ratio } from '../money/fen.ts';
import { quotientText } from '../money/quotient-text.ts';
import { Refused } from '../refusals/refused.ts';
import type { RankingMethod, RankingQuota } from './method.ts';

/** Somebody to be ranked; `score` is null where there is none that counts. */
export interface RankingCandidate {
  readonly subjectId: string;
  readonly name: string;
  readonly score: number | null;
}

export interface RankedMember<Candidate extends RankingCandidate = RankingCandidate> {
  readonly candidate: Candidate;
  /** From 1; null for whoever has no score and is not ranked last. */
  readonly rank: number | null;
  /** Position from the top: rank ÷ number of those who count, in per cent as decimal text, cut off after six decimals. */
  readonly percentile: string | null;
  /** Ids of the quotas that it lies within, in their order. */
  readonly quotas: readonly string[];
}

export interface Ranking<Candidate extends RankingCandidate = RankingCandidate> {
  /** By rank, then name; those without a rank come last. */
  readonly members: readonly RankedMember<Candidate>[];
  /** How many count: the number that percentages are taken of. */
  readonly counted: number;
  /** How many may lie within each quota, ties at its edge aside. */
  readonly places: readonly { readonly quotaId: string; readonly places: number }[];
}

/**
 * Ranks by score, the highest first. The order in which the candidates come changes nothing: names, then ids, are compared by their code
 * points, the same on every machine. Refused: `ranking.quota-twice`, `ranking.quota-out-of-range`, `ranking.quotas-overlap`.
 */
export function computeRanking<Candidate extends RankingCandidate>(
  candidates: readonly Candidate[],
  method: RankingMethod,
): Ranking<Candidate> {
  refuseQuotas(method.quotas);
  const isRanked = ({ score }: Candidate) => score !== null || method.withoutScore === 'last';
  const ranked = candidates.filter(isRanked).sort(inOrder);
  const unranked = candidates.filter((candidate) => !isRanked(candidate)).sort(inOrder);
  const counted = method.withoutScore === 'left-out' ? ranked.length : candidates.length;
  const groups = groupsOf(ranked, method.ties);
  const places = placesOf(method, counted, ranked.length);
  const members = groups.flatMap(({ from, candidates: group }) => {
    const quotas = within(from, group.length, ranked.length, places, method);
    const percentile = quotientText(BigInt(from) * 100n, BigInt(counted));
    return group.map((candidate) => ({ candidate, rank: from, percentile, quotas }));
  });
  const behind = unranked.map((candidate) => ({ candidate, rank: null, percentile: null, quotas: [] }));
  return {
    members: [...members, ...behind],
    counted,
    places: method.quotas.map(({ id }) => ({ quotaId: id, places: places.get(id) ?? 0 })),
  };
}

const byCodePoint = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const inOrder = (one: RankingCandidate, other: RankingCandidate): number =>
  (other.score ?? -1) - (one.score ?? -1) ||
  byCodePoint(one.name, other.name) ||
  byCodePoint(one.subjectId, other.subjectId);

/** Those who share a rank, and the rank: 1, 2, 2, 4. */
function groupsOf<Candidate extends RankingCandidate>(ranked: readonly Candidate[], ties: RankingMethod['ties']) {
  const groups: { readonly from: number; readonly candidates: Candidate[] }[] = [];
  for (const [index, candidate] of ranked.entries()) {
    const last = groups.at(-1);
    if (ties === 'shared' && last?.candidates[0]?.score === candidate.score) last.candidates.push(candidate);
    else groups.push({ from: index + 1, candidates: [candidate] });
  }
  return groups;
}

/** How many each quota holds. One from the bottom never reaches into one from the top, whatever rounding says. */
function placesOf({ quotas, rounding }: RankingMethod, counted: number, ranked: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const share = (quota: RankingQuota) => rounded(counted, percent(quota.percent), rounding);
  const fromTop = quotas.filter(({ end }) => end === 'top');
  for (const quota of fromTop) places.set(quota.id, Math.min(share(quota), ranked));
  const left = ranked - Math.max(0, ...places.values());
  for (const quota of quotas) if (quota.end === 'bottom') places.set(quota.id, Math.min(share(quota), left));
  return places;
}

function rounded(counted: number, { numerator, denominator }: Ratio, rounding: RankingMethod['rounding']): number {
  const product = BigInt(counted) * numerator;
  const added = { down: 0n, 'half-up': denominator / 2n, up: denominator - 1n }[rounding];
  return Number((product + added) / denominator);
}

/** The quotas that a group of one rank lies within. */
function within(
  from: number,
  size: number,
  ranked: number,
  places: ReadonlyMap<string, number>,
  { quotas, atQuotaEdge }: RankingMethod,
): readonly string[] {
  const isWithin = (quota: RankingQuota): boolean => {
    const ahead = quota.end === 'top' ? from - 1 : ranked - (from - 1 + size);
    const left = (places.get(quota.id) ?? 0) - ahead;
    return left >= size || (left > 0 && atQuotaEdge === 'in');
  };
  const isInTop = quotas.some((quota) => quota.end === 'top' && isWithin(quota));
  // A tie may reach from one end to the other: nobody is among the first and among the last.
  return quotas.filter((quota) => (quota.end === 'top' || !isInTop) && isWithin(quota)).map(({ id }) => id);
}

function refuseQuotas(quotas: readonly RankingQuota[]): void {
  const seen = new Set<string>();
  let most = { top: 0, bottom: 0 };
  for (const { id, end, percent: text } of quotas) {
    if (seen.has(id)) throw new Refused('ranking.quota-twice', { id });
    seen.add(id);
    const share = Number(text);
    if (share <= 0 || share > 100) throw new Refused('ranking.quota-out-of-range', { id, percent: text });
    most = { ...most, [end]: Math.max(most[end], share) };
  }
  if (most.top + most.bottom > 100) throw new Refused('ranking.quotas-overlap', most);
}
