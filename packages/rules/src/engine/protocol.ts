import type { FactValue } from '../facts.ts';
import type { JdmDocument } from '../table/compile.ts';

/** What the worker is asked; `content` comes with the first request for a definition, `forget` names one that it may drop. */
export interface TableRequest {
  readonly id: number;
  readonly definitionHash: string;
  readonly content: JdmDocument | null;
  readonly forget: string | null;
  readonly lines: readonly Readonly<Record<string, FactValue | null | []>>[];
}

/** `ready` once, when the engine is loaded; then one answer for each request: the number of the row of each line, or why not. */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: readonly (number | null)[] }
  | { readonly kind: 'failed'; readonly id: number; readonly cause: string };
