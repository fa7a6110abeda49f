/** Whether two pieces of JSON say the same: the order of members does not count (the store sorts them), that of lists does. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [one as Members, other as Members];
  let left = definedMembers(theirs);
  for (const name of Object.keys(ours)) {
    if (ours[name] === undefined) continue;
    if (!Object.hasOwn(theirs, name) || !sameData(ours[name], theirs[name])) return false;
    left -= 1;
  }
  return left === 0;
}

type Members = Readonly<Record<string, unknown>>;

function definedMembers(data: Members): number {
  let count = 0;
  for (const name of Object.keys(data)) if (data[name] !== undefined) count += 1;
  return count;
}
