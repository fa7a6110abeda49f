import { operations, permissions } from '@bihuan/contract';
import type { Plugin } from 'vite';

const name = 'virtual:operation-table';
const resolved = `\0${name}`;

interface Declared {
  readonly method: string;
  readonly path: string;
  readonly idempotent?: boolean;
  readonly query?: { readonly shape?: Readonly<Record<string, unknown>> };
}

/**
 * What the browser needs to know of the contract, without its schemas (which would weigh more than the application): method, path, whether
 * a past moment can be asked for, whether a repetition finds its effect, and which roles may call it at all.
 */
export function operationTable(): Plugin {
  return {
    name: 'operation-table',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? `export const operationTable = ${JSON.stringify(rows())};` : undefined),
  };
}

const rows = () =>
  Object.fromEntries(
    Object.entries(operations as Readonly<Record<string, Declared>>).map(
      ([id, { method, path, query, idempotent }]) => [
        id,
        {
          method,
          path,
          asOf: query?.shape !== undefined && 'asOf' in query.shape,
          idempotent: idempotent === true,
          roles: permissions[id as keyof typeof permissions].roles,
        },
      ],
    ),
  );
