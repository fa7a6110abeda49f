import { normaliseName } from '@bihuan/domain';

interface Named {
  readonly id: string;
  readonly name: string;
}

const maxDistance = 2;
const minLength = 6;
const mostCandidates = 5;

const withoutYears = (key: string) => key.replaceAll(/(?:19|20)\d\d年?度?/g, '');

function bigrams(key: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < key.length; at += 1) pairs.add(key.slice(at, at + 2));
  return pairs;
}

/** Levenshtein distance, or null when it is above the limit. */
function editDistance(one: string, other: string, limit: number): number | null {
  if (Math.abs(one.length - other.length) > limit) return null;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let against = 1; against <= other.length; against += 1) {
      const replaced = (row[against - 1] ?? 0) + (one[at - 1] === other[against - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[against] ?? 0) + 1, (next[against - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return null;
    row = next;
  }
  const distance = row[other.length] ?? 0;
  return distance <= limit ? distance : null;
}

/**
 * Finds names that differ only by a year or by at most two characters: perhaps the same object, for a person to say.
 * Candidates are found by shared pairs of characters, so that thousands of names stay fast.
 */
export function nearNames<Item extends Named>(items: readonly Item[]): (name: string) => readonly Item[] {
  const entries = items.map((item) => ({ item, key: withoutYears(normaliseName(item.name)) }));
  const byPair = new Map<string, number[]>();
  for (const [index, { key }] of entries.entries()) {
    for (const pair of bigrams(key)) {
      const indexes = byPair.get(pair);
      if (indexes === undefined) byPair.set(pair, [index]);
      else indexes.push(index);
    }
  }
  return (name) => {
    const key = withoutYears(normaliseName(name));
    if (key.length < minLength) return [];
    const pairs = bigrams(key);
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared]
      .filter(([, count]) => count >= pairs.size - 2 * maxDistance)
      .flatMap(([index]) => {
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
