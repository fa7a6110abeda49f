/** Whether this is the long run (`pnpm test:all`). */
export const isLongRun = process.env['BIHUAN_TEST_TIER'] === 'all';

/** What every change is tried with, and what the long run tries in its place. */
export const everyTier = <Case>(usual: readonly Case[], all: readonly Case[]): readonly Case[] =>
  isLongRun ? all : usual;
