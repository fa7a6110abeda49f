import type { BihuanEvent, CalendarDate, KnownFinding, Outcome } from '@bihuan/domain';
import type { ProjectedEvent } from '../projection.ts';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

interface Objection {
  objectionId: string;
  from: string;
  text: string;
  on: CalendarDate;
  resolution: { upheld: boolean; answer: string; on: CalendarDate } | null;
}

interface Revised {
  reason: string;
  documentNumber: string | null;
  score: number | null;
  grade: string | null;
}

type Opening = Omit<DataOf<'EvaluationOpened'>, 'evaluationId'>;

/** One evaluation with all that is recorded about it; organisations by id, their names are looked up when it is asked for. */
export interface EvaluationState extends Opening, Outcome {
  id: string;
  objectName: string;
  outcomeStatus: 'none' | 'recorded' | 'confirmed' | 'published';
  selfScore: number | null;
  selfGrade: string | null;
  status: 'open' | 'withdrawn';
  stages: DataOf<'StageCompleted'>[];
  comments: DataOf<'CommentReceived'>[];
  objections: Objection[];
  /** How the outcome was revised, oldest first. */
  revisions: Revised[];
  confirmedOn: CalendarDate | null;
  publishedOn: CalendarDate | null;
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
  stages: [],
  comments: [],
  objections: [],
  revisions: [],
  confirmedOn: null,
  publishedOn: null,
} as const satisfies Partial<{ readonly [Key in keyof EvaluationState]: unknown }>;

/** An evaluation as it is opened. */
export function openedEvaluation(
  { evaluationId, ...data }: DataOf<'EvaluationOpened'>,
  objectName: string,
  revision: number,
): EvaluationState {
  const lists = { dimensions: [], stages: [], comments: [], objections: [], revisions: [] };
  return { id: evaluationId, objectName, ...data, ...nothingYet, ...lists, revision: String(revision) };
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
      const { sample, reason, documentNumber, ...outcome } = event.data;
      const { score, grade } = outcome;
      return {
        ...outcome,
        sample: also(sample),
        outcomeStatus: 'recorded',
        revisions: [...state.revisions, { reason, documentNumber, score, grade }],
        confirmedOn: null,
        publishedOn: null,
      };
    }
    case 'OutcomeConfirmed':
      return { outcomeStatus: 'confirmed', confirmedOn: event.data.on };
    case 'OutcomePublished':
      return { outcomeStatus: 'published', publishedOn: event.data.on };
    case 'StageCompleted':
      return { stages: [...state.stages, event.data] };
    case 'SelfEvaluationRecorded': {
      const { score: selfScore, grade: selfGrade, sample } = event.data;
      // What the unit gives itself is made up or not whatever the checked result is.
      const own = sample.flatMap((field) => selfFields[field] ?? []);
      return { selfScore, selfGrade, sample: also(own) };
    }
    case 'CommentReceived':
      return { comments: [...state.comments, event.data] };
    case 'ObjectionRaised':
      return { objections: [...state.objections, { ...event.data, resolution: null }] };
    case 'ObjectionResolved': {
      const { objectionId, ...resolution } = event.data;
      const answered = (one: Objection) => (one.objectionId === objectionId ? { ...one, resolution } : one);
      return { objections: state.objections.map(answered) };
    }
    case 'EvaluationWithdrawn':
      return { status: 'withdrawn' };
    default:
      return {};
  }
}
