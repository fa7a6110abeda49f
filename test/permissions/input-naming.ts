import type { NamedKind, Named as NamedMember } from '@bihuan/contract';

/** What stands for each kind of thing that an input may name. */
export type Named = Readonly<Partial<Record<NamedKind, unknown>>>;

/** An input that names these things where an operation takes them, and says nothing else. */
export function inputNaming(names: readonly NamedMember[], things: Named): unknown {
  const input: Record<string, unknown> = {};
  for (const { kind, at } of names) put(input, at.split('.'), things[kind]);
  return input;
}

function put(into: Record<string, unknown>, [member = '', ...rest]: readonly string[], value: unknown): void {
  const name = member.replace('[]', '');
  const isList = name !== member;
  if (rest.length === 0) into[name] = isList ? [value] : value;
  else {
    const next = (isList ? (into[name] as object[] | undefined)?.[0] : into[name]) ?? {};
    into[name] = isList ? [next] : next;
    put(next as Record<string, unknown>, rest, value);
  }
}
