import { Refused } from '@bihuan/domain';

/** Deeper than any request of ours: the deepest, a rule set, has nine levels. */
const deepestJson = 32;

const ofPrototypes = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What came as JSON, unless it is nested too deeply for those who walk it, or names what JavaScript's objects are made of. Refused:
 * `request.too-deep`, `request.unknown-field`.
 */
export function safeJson(value: unknown): unknown {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestJson) throw new Refused('request.too-deep', { limit: deepestJson });
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      if (!Array.isArray(one)) refuseNames(one);
      for (const member of Object.values(one)) if (typeof member === 'object' && member !== null) next.push(member);
    }
    level = next;
  }
  return value;
}

function refuseNames(value: object): void {
  for (const name of Object.keys(value)) {
    if (ofPrototypes.has(name)) throw new Refused('request.unknown-field', { field: name }, { field: name });
  }
}
