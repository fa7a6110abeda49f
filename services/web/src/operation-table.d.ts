declare module 'virtual:operation-table' {
  import type { OperationId } from '@bihuan/contract';

  export interface OperationRow {
    readonly method: 'get' | 'post' | 'patch';
    readonly path: string;
    /** Whether a past moment can be asked for. */
    readonly asOf: boolean;
    /** Whether a repetition with the same `Idempotency-Key` finds its own effect. */
    readonly idempotent: boolean;
    /** Who may call it at all, and how far. */
    readonly roles: Readonly<Partial<Record<string, 'scope' | 'jurisdiction'>>>;
  }
  export const operationTable: Readonly<Record<OperationId, OperationRow>>;
}

declare module 'virtual:terms' {
  import type { TermGroup } from '@bihuan/contract';

  export const terms: Readonly<
    Record<TermGroup, Readonly<Record<string, { readonly zh: string; readonly en: string }>>>
  >;
}

declare module 'virtual:operation-words' {
  import type { Words } from '@bihuan/contract';

  /** By id; what only a newer release knows is not in it. */
  export const operationWords: Readonly<Record<string, Words>>;
}
