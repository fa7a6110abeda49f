import type { NamedKind } from '@bihuan/contract';
import { type RefusalCode, Refused } from '@bihuan/domain';
import type { Thing } from './named-things.ts';

/** By what the handlers refuse a thing in an address that is not there. */
const codes: Readonly<Partial<Record<NamedKind, RefusalCode>>> = {
  object: 'object.not-found',
  organisation: 'organisation.not-found',
  evaluation: 'evaluation.not-found',
  finding: 'finding.not-found',
  'allocation-line': 'allocation.not-found',
  letter: 'letter.not-found',
  'policy-change': 'policy-change.not-found',
  person: 'person.not-found',
  'subject-year': 'budget.not-found',
  'thing-of-object': 'object.not-found',
};

/** The answer is the same for what does not exist and for what somebody may not see: nobody learns which of the two it is. */
export function thingNotFound({ kind, value, at }: Thing): Refused {
  const [part, ...members] = at;
  if (kind === 'evidence') return new Refused('evidence.not-found', { hash: String(value) });
  if (kind === 'cited-evidence') {
    const { hash, name } = value as { readonly hash: string; readonly name: string };
    return new Refused('evidence.not-stored', { hash, name }, { pointer: `/${members.join('/')}/hash` });
  }
  const code = codes[kind];
  if (part === 'params' && code !== undefined) return new Refused(code);
  const id = typeof value === 'string' ? value : JSON.stringify(value);
  const place = part === 'body' ? { pointer: `/${members.join('/')}` } : { field: members.join('.') };
  return new Refused('request.not-found', { what: kind === 'allocation-line' ? 'allocation' : kind, id }, place);
}
