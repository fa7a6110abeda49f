import { normaliseName } from '../object/normalise-name.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const maxDistance = 2;
/** One edit touches two pairs of neighbouring characters. */
const pairsLost = 2 * maxDistance;
const minLength = 6;
const mostCandidates = 5;
/** Entries of the index that one question goes through, and names that it compares: no register makes it slower. */
const mostCounted = 60_000;
const mostCompared = 500;

const withoutYears = (key: string) => key.replaceAll(/(?:19|20)\d\d年?度?/g, '');

/** Neighbouring characters, a pair as one number, each once. */
function pairsOf(key: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < key.length; at += 1) pairs.add(key.charCodeAt(at) * 65_536 + key.charCodeAt(at + 1));
  return pairs;
}

/** Levenshtein distance, or null when it is above the limit. */
function editDistance(one: string, other: string, limit: number): number | null {
  if (Math.abs(one.length - other.length) > limit) return null;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    // Further from the diagonal every way is longer than the limit.
    const [first, last] = [Math.max(1, at - limit), Math.min(other.length, at + limit)];
    const next = row.map(() => limit + 1);
    if (first === 1) next[0] = at;
    let least = next[0] ?? at;
    for (let against = first; against <= last; against += 1) {
      const replaced = (row[against - 1] ?? 0) + (one[at - 1] === other[against - 1] ? 0 : 1);
      const distance = Math.min(replaced, (row[against] ?? 0) + 1, (next[against - 1] ?? 0) + 1);
      next[against] = distance;
      if (distance < least) least = distance;
    }
    if (least > limit) return null;
    row = next;
  }
  const distance = row[other.length] ?? 0;
  return distance <= limit ? distance : null;
}

/**
 * Finds names that differ only by a year or by at most two characters: perhaps the same object, for a person to say.
 *
 * Whatever is that near shares all but four of the name's pairs of characters, and so all but four of the rarest ones, which alone are
 * looked up. All are found unless hundreds of names are as alike as serial numbers: then those that share most are compared.
 */
export function nearNames<Item extends Named>(items: readonly Item[]): (name: string) => readonly Item[] {
  const entries = items.map((item) => ({ item, key: withoutYears(normaliseName(item.name)) }));
  const byPair = new Map<number, number[]>();
  for (const [index, { key }] of entries.entries()) {
    for (const pair of pairsOf(key)) {
      const indexes = byPair.get(pair);
      if (indexes === undefined) byPair.set(pair, [index]);
      else indexes.push(index);
    }
  }
  /** Pairs shared with the name asked about; zero between questions. */
  const shared = new Uint8Array(entries.length);

  /** Indexes of the names that may be near, those that share most first. */
  function candidates(key: string): readonly number[] {
    const rarestFirst = [...pairsOf(key)].map((pair) => byPair.get(pair) ?? []).sort((a, b) => a.length - b.length);
    const touched: number[] = [];
    let counted = 0;
    let lists = 0;
    for (const indexes of rarestFirst) {
      if (lists > 0 && counted + indexes.length > mostCounted) break;
      lists += 1;
      for (const index of indexes) {
        if (counted >= mostCounted) break;
        counted += 1;
        if (shared[index] === 0) touched.push(index);
        shared[index] = Math.min(255, (shared[index] ?? 0) + 1);
      }
    }
    const enough = Math.min(250, Math.max(1, lists - pairsLost));
    const found = touched.filter((index) => (shared[index] ?? 0) >= enough);
    if (found.length > mostCompared) found.sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0));
    for (const index of touched) shared[index] = 0;
    return found.slice(0, mostCompared);
  }

  return (name) => {
    const key = withoutYears(normaliseName(name));
    if (key.length < minLength) return [];
    return candidates(key)
      .flatMap((index) => {
        const entry = entries[index];
        const distance = entry && editDistance(key, entry.key, maxDistance);
        return entry === undefined || distance === null || distance === undefined
          ? []
          : [{ item: entry.item, distance }];
      })
      .sort((one, other) => one.distance - other.distance || (one.item.id < other.item.id ? -1 : 1))
      .slice(0, mostCandidates)
      .map(({ item }) => item);
  };
}
