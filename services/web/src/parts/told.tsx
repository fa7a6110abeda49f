import { Fragment, type ReactNode } from 'react';

/** Between the text of a sentence and what stands in it. */
const mark = '\u0001';

/** Values to be put into the words of a sentence, so that `Told` finds the places of its parts again. */
export const places = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, string>> =>
  Object.fromEntries(names.map((name) => [name, `${mark}${name}${mark}`])) as Record<Name, string>;

/** A sentence whose figures are links: `words` with `places(...)` in it, and what stands at each of them. */
export function Told({
  words,
  parts,
}: {
  readonly words: string;
  readonly parts: Readonly<Record<string, ReactNode>>;
}) {
  return words
    .split(mark)
    .map((piece, at) => <Fragment key={`${at}:${piece}`}>{at % 2 === 1 ? parts[piece] : piece}</Fragment>);
}
