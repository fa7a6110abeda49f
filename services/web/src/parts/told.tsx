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
  // Each place stands once in a sentence; what is between two of them is named by the one before it.
  const pieces = words.split(mark);
  return pieces.map((piece, at) => {
    const isPlace = at % 2 === 1;
    return (
      <Fragment key={isPlace ? piece : `after ${pieces[at - 1] ?? ''}`}>{isPlace ? parts[piece] : piece}</Fragment>
    );
  });
}
