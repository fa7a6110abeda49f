import type { InputOf, OutputOf } from '@bihuan/contract';
import type { CalendarDate, Principal, Proposal, RuleSetDefinition } from '@bihuan/domain';

/** From when a question is looked at, and the day on which it is asked. */
export interface View {
  /** A day (its end) or a position as decimal text; null for now. */
  readonly asOf: string | null;
  readonly on: CalendarDate;
}

export interface ProjectionState {
  readonly name: string;
  /** `live` once it is level with the log; everything else is not ready, and says why by its name. */
  readonly state: string;
  /** Whether questions are answered, from this generation or from an older one. */
  readonly serving: boolean;
  /** Up to where the log is served; 0 when nothing serves. */
  readonly position: number;
  /** How far the one is that is being built beside. */
  readonly rebuilding: { readonly position: number } | null;
  /** Null where the log's positions do not count events and it is not level. */
  readonly lagEvents: number | null;
  readonly lagSeconds: number;
  /** The event at which it stopped. */
  readonly fault: {
    readonly position: number;
    readonly eventId: string;
    readonly type: string;
    readonly message: string;
  } | null;
}

type Asked<Id extends 'listAllocations' | 'listEvaluations' | 'getTimeline'> = Omit<
  InputOf<Id>['query'],
  'asOf' | 'on'
> &
  View;
type EvaluationsAsked = Omit<Asked<'listEvaluations'>, 'cursor'> & { readonly cursor: string | null };
type OneAsked = View & { readonly id: string };
type Soon<Value> = Value | Promise<Value>;

/** What the handlers ask of the read models (packages/read-models keeps it); every question takes who asks. */
export interface ReadSide {
  /** Resolves once every projection serves the position. Refused: `projection.behind`, after the bound. */
  waitFor(position: bigint, options: { readonly timeoutMs: number }): Promise<void>;
  /** Something was appended in this process: look at once. */
  notify(): void;
  status(): Soon<readonly ProjectionState[]>;
  readonly allocations: {
    list(principal: Principal, asked: Asked<'listAllocations'>): Soon<OutputOf<'listAllocations'>>;
    /** With the definition that the proposal was made by; null when there is no such line then. */
    get(principal: Principal, asked: OneAsked): Soon<AllocationAnswer | null>;
    fiscalYears(principal: Principal, view: View): Soon<OutputOf<'listFiscalYears'>>;
  };
  readonly evaluations: {
    list(principal: Principal, asked: EvaluationsAsked): Soon<OutputOf<'listEvaluations'>>;
  };
  readonly timeline: {
    /** Null when there is no such object then. */
    get(principal: Principal, asked: Asked<'getTimeline'> & OneAsked): Soon<OutputOf<'getTimeline'> | null>;
  };
}

export interface AllocationAnswer extends Omit<OutputOf<'getAllocation'>, 'explanation' | 'proposal'> {
  readonly proposal: Proposal;
  readonly definition: RuleSetDefinition | null;
}
