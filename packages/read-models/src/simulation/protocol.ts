import type { Refused, RuleSetDefinition } from '@bihuan/domain';
import type { SimulatedLine, SimulatedProgress, SimulatedTotals, SimulatedWhole } from './answer.ts';
import type { OtherOutcome } from './with-outcome.ts';

/** What the worker is to do; the file is one of the allocation view's. */
export interface SimulationTask {
  readonly file: string;
  readonly position: number;
  readonly fiscalYear: number;
  readonly definition: RuleSetDefinition;
  readonly definitionHash: string;
  /** The same rules with other values of one parameter: only their totals are wanted. */
  readonly sweep: readonly { readonly value: string; readonly definition: RuleSetDefinition }[];
  /** Whether the lines are wanted as JSON text, made where it delays nobody. */
  readonly asText: boolean;
  readonly otherOutcome: OtherOutcome | null;
}

export interface SweptTotals {
  readonly value: string;
  readonly totals: SimulatedTotals;
  readonly ceiling: SimulatedWhole['ceiling'];
}

/** In this order: progress, the whole, its lines in pieces, what the sweep came to, the end. */
export type SimulationMessage =
  | ({ readonly kind: 'progress' } & SimulatedProgress)
  | { readonly kind: 'totals'; readonly totals: SimulatedTotals; readonly ceiling: SimulatedWhole['ceiling'] }
  /** `text` where it was asked for: a line of JSON each; else `lines`. */
  | { readonly kind: 'lines'; readonly count: number; readonly lines: readonly SimulatedLine[]; readonly text: string }
  | ({ readonly kind: 'swept' } & SweptTotals)
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly code: Refused['code']; readonly params: Refused['params'] }
  | { readonly kind: 'failed'; readonly cause: string };
