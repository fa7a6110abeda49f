import { operations, type Words } from '@bihuan/contract';
import type { Plugin } from 'vite';

const name = 'virtual:operation-words';
const resolved = `\0${name}`;

/** What each operation is called, for those who look back at what was asked: a module of its own, as no other desk needs it. */
export function operationWords(): Plugin {
  return {
    name: 'operation-words',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? `export const operationWords = ${JSON.stringify(wordsById())};` : undefined),
  };
}

const wordsById = (): Readonly<Record<string, Words>> =>
  Object.fromEntries(
    Object.entries(operations as Readonly<Record<string, { readonly summary: Words }>>).map(([id, { summary }]) => [
      id,
      { zh: firstPart(summary.zh), en: firstPart(summary.en) },
    ]),
  );

/** What it is, without how it is asked. */
const firstPart = (text: string): string => text.split(/[：；，。]|[:;,.] /)[0] ?? text;
