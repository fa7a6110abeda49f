import type { OutputOf } from '@bihuan/contract';
import { type BihuanEvent, isUnknown, type StoredEvent, upcast } from '@bihuan/domain';

export type EvaluationRecord = Omit<OutputOf<'getEvaluation'>['item'], 'objectName' | 'unit' | 'department'>;

/** Folds one event of an evaluation's stream into all that is recorded about it; null before the first. */
export function foldEvaluation(before: EvaluationRecord | null, stored: StoredEvent): EvaluationRecord | null {
  const event = upcast(stored);
  if (isUnknown(event)) return before;
  const revision = String(stored.revision);
  if (event.type === 'EvaluationOpened') {
    const { evaluationId, ...data } = event.data;
    return { id: evaluationId, ...data, ...nothingYet, revision };
  }
  return before === null ? null : { ...before, ...changed(before, event), revision };
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
} satisfies Partial<EvaluationRecord>;

/** Fields of the event as they are called beside the checked result. */
const selfFields: Readonly<Record<string, string>> = { score: 'selfScore', grade: 'selfGrade' };

function changed(record: EvaluationRecord, event: BihuanEvent): Partial<EvaluationRecord> {
  const also = (sample: readonly string[]) => [...new Set([...record.sample, ...sample])];
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
        revisions: [...record.revisions, { reason, documentNumber, score, grade }],
        confirmedOn: null,
        publishedOn: null,
      };
    }
    case 'OutcomeConfirmed':
      return { outcomeStatus: 'confirmed', confirmedOn: event.data.on };
    case 'OutcomePublished':
      return { outcomeStatus: 'published', publishedOn: event.data.on };
    case 'StageCompleted':
      return { stages: [...record.stages, event.data] };
    case 'SelfEvaluationRecorded': {
      const { score: selfScore, grade: selfGrade, sample } = event.data;
      // What the unit gives itself is made up or not whatever the checked result is.
      const own = sample.flatMap((field) => selfFields[field] ?? []);
      return { selfScore, selfGrade, sample: also(own) };
    }
    case 'CommentReceived':
      return { comments: [...record.comments, event.data] };
    case 'ObjectionRaised':
      return { objections: [...record.objections, { ...event.data, resolution: null }] };
    case 'ObjectionResolved': {
      const { objectionId, ...resolution } = event.data;
      const objections = record.objections.map((one) =>
        one.objectionId === objectionId ? { ...one, resolution } : one,
      );
      return { objections };
    }
    case 'EvaluationWithdrawn':
      return { status: 'withdrawn' };
    default:
      return {};
  }
}
