import type { ReportRow } from '../report.ts';
import type { Change } from './plan.ts';
import { type Part, type Planning, reasonOf } from './planning.ts';
import type { KnownEvaluation } from './register.ts';
import { stepOf } from './steps.ts';

type SelfEvaluation = Pick<KnownEvaluation, 'selfScore' | 'selfGrade'>;
const none: SelfEvaluation = { selfScore: null, selfGrade: null };

/** What the row says of the unit's own evaluation, where the record does not say it yet. `base`: as for every step. */
export function recordSelfEvaluation(
  row: ReportRow,
  evaluationId: string,
  known: SelfEvaluation | null,
  base: number | null,
  planning: Planning,
): Part {
  const recorded = known ?? none;
  const said = selfEvaluationAfter(row, recorded);
  const changes = (['selfScore', 'selfGrade'] as const)
    .map((field): Change => ({ field, from: recorded[field], to: said[field] }))
    .filter(({ from, to }) => from !== to);
  if (changes.length === 0) return { steps: [], changes };
  const sample = (['score', 'grade'] as const).filter((_, index) => {
    const field = index === 0 ? 'selfScore' : 'selfGrade';
    return row[field] !== null && row.sample.includes(field);
  });
  const data = { score: said.selfScore, grade: said.selfGrade, on: null, note: reasonOf(planning), sample };
  return { steps: [stepOf('record-self-evaluation', row.row, evaluationId, data, base)], changes };
}

/** A row that contradicts what is recorded says it all anew; one that agrees adds what was missing. */
function selfEvaluationAfter({ selfScore, selfGrade }: ReportRow, recorded: SelfEvaluation): SelfEvaluation {
  if (selfScore === null && selfGrade === null) return recorded;
  const agrees = <Value>(stated: Value | null, known: Value | null) =>
    stated === null || known === null || stated === known;
  if (!agrees(selfScore, recorded.selfScore) || !agrees(selfGrade, recorded.selfGrade)) return { selfScore, selfGrade };
  return { selfScore: selfScore ?? recorded.selfScore, selfGrade: selfGrade ?? recorded.selfGrade };
}
