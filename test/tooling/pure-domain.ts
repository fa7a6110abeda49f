/** Prints every place in packages/domain that asks for the time, for chance, or for anything outside the process. */
import { globSync, readFileSync } from 'node:fs';

const impure: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\s*\(/, 'asks the clock: take the time from the command'],
  [/\bnew\s+Date\s*(\(\s*\)|(?!\s*\())/, 'asks the clock: take the time from the command'],
  [/(?<!new\s+)\bDate\s*\(\s*\)/, 'asks the clock: take the time from the command'],
  [/\bTemporal\.Now\b|\bperformance\s*\./, 'asks the clock: take the time from the command'],
  [/\bMath\.random\b|\bcrypto\s*\.|\brandomUUID\b/, 'asks for chance: take ids from the command'],
  [/\b(setTimeout|setInterval|setImmediate|queueMicrotask)\s*\(/, 'waits: the domain is synchronous'],
  [/\basync\b|\bawait\b|\bPromise\b/, 'waits: the domain is synchronous'],
  [/\b(fetch|require|import)\s*\(/, 'reaches outside'],
  [/\b(process|globalThis|console)\s*\./, 'reaches outside'],
];

/** Comments and the contents of strings say nothing about what the code does; line breaks stay so that lines can be named. */
const codeOnly = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (text) =>
    text.replaceAll(/[^\n]/g, ' '),
  );

let found = 0;
for (const file of globSync('packages/domain/src/**/*.ts', { exclude: ['**/*.test.ts', '**/fixtures/**'] })) {
  const lines = codeOnly(readFileSync(file, 'utf8')).split('\n');
  for (const [index, line] of lines.entries()) {
    const why = impure.find(([pattern]) => pattern.test(line))?.[1];
    if (why === undefined) continue;
    found += 1;
    console.error(`${file}:${index + 1} ${why}`);
  }
}
process.exitCode = found > 0 ? 1 : 0;
