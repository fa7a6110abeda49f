import type { JdmDocument, ZenLine } from '../table/compile.ts';

/** What the worker is asked; `content` comes with the first request for a definition, `forget` names one that it may drop. */
export interface TableRequest {
  readonly id: number;
  readonly definitionHash: string;
  readonly content: JdmDocument | null;
  readonly forget: string | null;
  readonly tables: number;
  readonly lines: readonly ZenLine[];
  /** How many it may use. */
  readonly cores: number;
}

/** For each line the rows of each table. */
export type EngineRows = readonly (readonly (readonly number[])[])[];

/** `ready` once, when the engine is loaded; then one answer for each request, or why there is none. */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: EngineRows }
  | { readonly kind: 'failed'; readonly id: number; readonly cause: string };
