import type { Screen, Words } from './screen.ts';

/** A part of a preview under its title; nothing where there is nothing in it. */
export function section<Item>(
  screen: Screen,
  title: Words,
  items: readonly Item[],
  line: (item: Item) => string,
): void {
  if (items.length === 0) return;
  screen.print('');
  screen.print(screen.in(title));
  for (const item of items) screen.print(`  ${line(item)}`);
}
