import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { wordNames } from '../words.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const file = path.join(folder, 'precompiled.js');

/** Where each template stands: `letters/feedback.zh` and its text. */
export const readTemplates = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync('*/*.hbs', { cwd: folder })
      .sort()
      .map((name) => [name.slice(0, -'.hbs'.length), readFileSync(path.join(folder, name), 'utf8')]),
  );

const options = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(wordNames.map((name) => [name, true])),
  preventIndent: true,
} as const;

/** Declared as a specification, it is the text of one. */
const precompiled = (text: string) => (Handlebars.precompile(text, options) as unknown as string).trim();

/** The module that holds every template as code, so that nothing is compiled, and no template read, at run time. */
export function precompiledModule(templates: Readonly<Record<string, string>>): string {
  const entries = Object.entries(templates).map(([name, text]) => `  ${JSON.stringify(name)}: ${precompiled(text)},`);
  return [
    '// Written by precompile.ts from the .hbs files beside it; do not edit.',
    'export const precompiled = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, precompiledModule(readTemplates()));
