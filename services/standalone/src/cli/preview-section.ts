import type { OutputOf } from '@bihuan/contract';
import { placeOf } from './problem-of.ts';
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

type Preview = OutputOf<'previewImport' | 'previewBudgetImport'>;

/** What the reading of the file noted. */
export const notesSection = (screen: Screen, notes: Preview['notes']): void =>
  section(
    screen,
    { zh: '说明', en: 'Notes' },
    notes,
    (note) => `${placeOf(note, screen.language)}${screen.in(note.messages)}`,
  );

/** What is wrong, where, and what to do about it. */
export const problemsSection = (screen: Screen, problems: Preview['problems']): void =>
  section(screen, { zh: '问题', en: 'Problems' }, problems, (problem) => {
    const said = [screen.in(problem.messages), screen.in(problem.todo)].join(screen.language === 'zh' ? '' : ' ');
    return `${placeOf(problem, screen.language)}${said} [${problem.code}]`;
  });
