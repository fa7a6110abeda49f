import { createHash } from 'node:crypto';

/** Members sorted by name, nothing undefined: for the plain data of plans the same bytes as RFC 8785. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

/** SHA-256 of the canonical form, lower-case hex. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** An id that depends on nothing but what it names: `obj-` and 24 hex digits; a second one for the same thing differs when the first is used. */
export function idFor(prefix: string, content: unknown, used: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = `${prefix}-${hashOf([content, attempt]).slice(0, 24)}`;
    if (!used.has(id)) return id;
  }
}
