import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { precompiledModule, readTemplates } from './precompile.ts';

test('a letter is printed with the words that its template has now, not with those of an earlier one', () => {
  const committed = readFileSync(new URL('./precompiled.js', import.meta.url), 'utf8');
  // Otherwise: node packages/notices/src/templates/precompile.ts
  expect(committed === precompiledModule(readTemplates())).toBe(true);
});
