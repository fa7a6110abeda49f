import { terms } from '@bihuan/contract';
import type { Plugin } from 'vite';

const name = 'virtual:terms';
const resolved = `\0${name}`;

/** The field's words for codes as data, so that no desk writes them a second time. */
export function termTable(): Plugin {
  return {
    name: 'terms',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? `export const terms = ${JSON.stringify(terms)};` : undefined),
  };
}
