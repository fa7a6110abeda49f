import type { CalendarDate, KnownFinding } from '@bihuan/domain';

/** One finding as the ledger keeps it: its state as decisions see it, and what is known of its surroundings. */
export interface LedgerRowState {
  readonly id: string;
  readonly known: KnownFinding;
  /** Year that the outcome of its evaluation is applied to. */
  readonly fiscalYear: number;
  /** Which finding of that year it is, in the order in which they were raised; given once. */
  readonly sequence: number;
  readonly objectName: string;
  /** The unit that is to rectify it now: that of its object today, its successor where it was merged or split. */
  readonly unitId: string | null;
  readonly departmentId: string | null;
  /** The day it was raised, or the one from which its term is counted. */
  readonly raisedOn: CalendarDate;
  /** Fields whose values are made up, of whatever event stated them. */
  readonly sample: readonly string[];
  readonly revision: string;
}

export interface LedgerOrganisation {
  readonly name: string;
  readonly parentId: string | null;
  /** What it was merged into, or its main successor where it was split. */
  readonly mergedInto: string | null;
  /** By object, the successors that took some objects over when it was split. */
  readonly objectsTo: Readonly<Record<string, string>>;
}

/** Who is responsible for an object, or for what an evaluation evaluated. */
export interface Responsible {
  readonly unitId: string | null;
  readonly departmentId: string | null;
}

export interface ObjectFacts extends Responsible {
  readonly name: string;
  readonly mergedInto: string | null;
}

export interface EvaluationFacts extends Responsible {
  readonly objectId: string;
  readonly fiscalYear: number;
}
