import type { InputOf, OutputOf } from '@bihuan/contract';
import type { CalendarDate, Proposal, RuleSetDefinition } from '@bihuan/domain';

/** From when a question is looked at, and the day on which it is asked. */
export interface View {
  /** A day (its end) or a position as decimal text; null for now. */
  readonly asOf: string | null;
  readonly on: CalendarDate;
}

export interface ProjectionState {
  readonly name: string;
  /** Whether it answers, and has caught up with the log since the start. */
  readonly serving: boolean;
  readonly lagEvents: number;
  readonly lagSeconds: number;
  /** The event that it could not read, when it stopped. */
  readonly stoppedAt: {
    readonly position: string;
    readonly eventId: string;
    readonly type: string;
    readonly cause: string;
  } | null;
}

type QueryOf<Id extends 'listAllocations' | 'listEvaluations' | 'getTimeline'> = InputOf<Id>['query'];

/** What the handlers ask of the read models. */
export interface ReadSide {
  /** Resolves once every projection serves the position. Refused: `projection.behind`, after the bound. */
  waitFor(position: bigint, options: { readonly timeoutMs: number }): Promise<void>;
  status(): Promise<readonly ProjectionState[]>;
  listFiscalYears(view: View): Promise<OutputOf<'listFiscalYears'>>;
  listAllocations(query: QueryOf<'listAllocations'>, view: View): Promise<OutputOf<'listAllocations'>>;
  /** With the definition that the proposal was made by; null when there is no such line then. */
  getAllocation(id: string, view: View): Promise<AllocationAnswer | null>;
  listEvaluations(query: QueryOf<'listEvaluations'>, view: View): Promise<OutputOf<'listEvaluations'>>;
  /** Null when there is no such object then. */
  getTimeline(id: string, query: QueryOf<'getTimeline'>, view: View): Promise<OutputOf<'getTimeline'> | null>;
}

export interface AllocationAnswer extends Omit<OutputOf<'getAllocation'>, 'explanation' | 'proposal'> {
  readonly proposal: Proposal;
  readonly definition: RuleSetDefinition | null;
}
