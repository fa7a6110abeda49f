import type { BihuanEvent, CalendarDate, KnownFinding, Outcome } from '@bihuan/domain';
import type { ProjectedEvent } from '../projection.ts';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

type Opening = Omit<DataOf<'EvaluationOpened'>, 'evaluationId'>;

/**
 * One evaluation as its last version has it; what is only ever added to it stands in the entries. Organisations by id: their names are
 * looked up when it is asked for.
 */
export interface EvaluationState extends Opening, Outcome {
  id: string;
  objectName: string;
  outcomeStatus: 'none' | 'recorded' | 'confirmed' | 'published';
  selfScore: number | null;
  selfGrade: string | null;
  status: 'open' | 'withdrawn';
  confirmedOn: CalendarDate | null;
  publishedOn: CalendarDate | null;
  /** Of the stream, at this version: an entry may come later. */
  revision: string;
}

/** One finding: its state as decisions see it, and what is shown beside it. */
export interface FindingState {
  known: KnownFinding;
  objectName: string;
  /** Fields whose values are made up, of whatever event stated them. */
  sample: string[];
  revision: string;
}

/** What is kept of an object. */
export interface ObjectName {
  readonly name: string;
}

const nothingYet = {
  score: null,
  grade: null,
  notDemonstrated: false,
  dimensions: [],
  gradeBasis: null,
  comment: null,
  evaluatedOn: null,
  outcomeStatus: 'none',
  selfScore: null,
  selfGrade: null,
  status: 'open',
  confirmedOn: null,
  publishedOn: null,
} as const satisfies Partial<{ readonly [Key in keyof EvaluationState]: unknown }>;

/** An evaluation as it is opened. */
export function openedEvaluation(
  { evaluationId, ...data }: DataOf<'EvaluationOpened'>,
  objectName: string,
  revision: number,
): EvaluationState {
  return { id: evaluationId, objectName, ...data, ...nothingYet, dimensions: [], revision: String(revision) };
}

/** An evaluation after one more event of its stream. */
export const evolvedEvaluation = (state: EvaluationState, projected: ProjectedEvent): EvaluationState => ({
  ...state,
  ...changed(state, projected.event),
  revision: String(projected.revision),
});

/** Fields of the event as they are called beside the checked result. */
const selfFields: Readonly<Record<string, string>> = { score: 'selfScore', grade: 'selfGrade' };

function changed(state: EvaluationState, event: BihuanEvent): Partial<EvaluationState> {
  const also = (sample: readonly string[]) => [...new Set([...state.sample, ...sample])];
  switch (event.type) {
    case 'EvaluationAmended': {
      const { reason: _, sample, ...details } = event.data;
      const stated = Object.entries(details).filter(([, value]) => value !== undefined);
      return { ...Object.fromEntries(stated), sample: also(sample) };
    }
    case 'OutcomeRecorded': {
      const { sample, ...outcome } = event.data;
      return { ...outcome, sample: also(sample), outcomeStatus: 'recorded' };
    }
    case 'OutcomeRevised': {
      const { sample, reason: _, documentNumber: __, ...outcome } = event.data;
      return {
        ...outcome,
        sample: also(sample),
        outcomeStatus: 'recorded',
        confirmedOn: null,
        publishedOn: null,
      };
    }
    case 'OutcomeConfirmed':
      return { outcomeStatus: 'confirmed', confirmedOn: event.data.on };
    case 'OutcomePublished':
      return { outcomeStatus: 'published', publishedOn: event.data.on };
    case 'SelfEvaluationRecorded': {
      const { score: selfScore, grade: selfGrade, sample } = event.data;
      // What the unit gives itself is made up or not whatever the checked result is.
      const own = sample.flatMap((field) => selfFields[field] ?? []);
      return { selfScore, selfGrade, sample: also(own) };
    }
    case 'EvaluationWithdrawn':
      return { status: 'withdrawn' };
    default:
      return {};
  }
}
