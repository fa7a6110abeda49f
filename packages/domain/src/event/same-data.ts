/** Whether two pieces of JSON say the same: the order of members does not count (the store sorts them), that of lists does. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const ours = definedMembers(one);
  const theirs = new Map(definedMembers(other));
  return (
    ours.length === theirs.size && ours.every(([name, value]) => theirs.has(name) && sameData(value, theirs.get(name)))
  );
}

const definedMembers = (data: object): [string, unknown][] =>
  Object.entries(data).filter(([, value]) => value !== undefined);
