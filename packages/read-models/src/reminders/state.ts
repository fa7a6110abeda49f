import type {
  CalendarDate,
  ChaseState,
  IssuedStep,
  KnownMatter,
  LadderStep,
  LadderStepKind,
  Matter,
  Pause,
} from '@bihuan/domain';

/** A matter with what has been said about it: what its row is worked out from. */
export interface Chase {
  readonly matter: KnownMatter;
  readonly chase: ChaseState;
}

/** Who answers for an object now. */
export interface ObjectOwner {
  readonly name: string;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly mergedInto: string | null;
}

/** Of an evaluation: who answers where the object says nothing. */
export interface EvaluationOwner {
  readonly objectId: string;
  readonly departmentId: string | null;
}

export interface OrganisationName {
  readonly name: string;
  readonly mergedInto: string | null;
}

/** A step that will come, as things stand. */
export interface StepToCome {
  readonly kind: LadderStepKind;
  readonly offset: number;
  readonly form: LadderStep['form'];
  readonly to: LadderStep['to'];
  readonly day: CalendarDate;
  /** It may still move: a year on the way has no published calendar. */
  readonly provisional: boolean;
}

/** How a matter stands towards being chased. */
export interface ReminderState {
  readonly matter: Matter;
  /** Of a policy change: the policy, where it is registered as an object. */
  readonly objectId: string | null;
  /** What it is about in one name: the object of a finding, the title of a policy change. */
  readonly objectName: string;
  /** Who has to act. Of a policy change: the office; its department is the nearest above it, asked when it is told. Of a finding: of the object now; of the finding or its evaluation where the object has none. Whom a merged one went to is asked when it is told. */
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly responsiblePersonId: string | null;
  readonly kind: 'chased' | 'no-due-date' | 'done';
  readonly dueDate: CalendarDate | null;
  /** Null once it is done. */
  readonly round: number | null;
  readonly pause: Pause | null;
  readonly ladderId: string | null;
  /** First day on which something is to be recorded; null when nothing is to come. */
  readonly nextDay: CalendarDate | null;
  /** The next step; while it is paused the one that waits. */
  readonly next: StepToCome | null;
  /** The step that was issued last and not withdrawn unsent. */
  readonly last: (Pick<IssuedStep, 'stepKey' | 'kind' | 'offset' | 'on'> & { readonly outcome: StepOutcome }) | null;
  /** Deliveries given up for good, of all its steps. */
  readonly failed: number;
}

/** How far a step has come: `issued` until somebody has it or nobody will. */
export type StepOutcome = 'issued' | 'delivered' | 'failed' | 'withdrawn';

/** `failed` as soon as one recipient is given up on, whoever else has it: somebody must look. */
export function outcomeOf({ deliveries, withdrawn }: IssuedStep): StepOutcome {
  if (deliveries.some(({ outcome }) => outcome.kind === 'failed' && outcome.isFinal)) return 'failed';
  if (deliveries.some(({ outcome }) => outcome.kind === 'delivered')) return 'delivered';
  return withdrawn === null ? 'issued' : 'withdrawn';
}
