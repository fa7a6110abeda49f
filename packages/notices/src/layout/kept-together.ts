import type { Block } from '../markup/document.ts';

/** Where the end of a letter begins: its last two paragraphs and the notes among them, which stay on the page of the signature. */
export function startOfEnd(blocks: readonly Block[]): number {
  let start = blocks.length;
  let paragraphs = 0;
  while (start > 0 && paragraphs < 2) {
    const kind = blocks[start - 1]?.kind;
    if (kind !== 'note' && kind !== 'paragraph') break;
    start -= 1;
    if (kind === 'paragraph') paragraphs += 1;
  }
  return start;
}

/** A column's heading with its unit on a line of its own. */
export const headingLines = (title: string): string => title.replace(/ ?([（(])/, '\n$1');
