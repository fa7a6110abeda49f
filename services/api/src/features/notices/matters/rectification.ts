import type { NoticeView } from '@bihuan/notices';
import { type Asking, type LetterAsked, type LetterMatter, nothingElse } from '../letter-asked.ts';
import type { Body } from './body.ts';
import { concernedBy, findingsOfOneEvaluation, gradeTerm, marksOf, nothingToSay, stated, subjectOf } from './record.ts';

/** 整改通知书: what has to be put right, and by when; findings that are closed are left out. */
export async function rectificationMatter(asking: Asking, asked: LetterAsked): Promise<LetterMatter> {
  const { findings: all, first, evaluation } = await findingsOfOneEvaluation(asking, asked);
  const findings = all.filter(({ status }) => status === 'open');
  if (findings.length === 0) throw nothingToSay('rectification');
  const body: Body<NoticeView<'rectification'>> = {
    object: subjectOf(evaluation),
    evaluationYear: evaluation.evaluationYear,
    grade: gradeTerm(evaluation),
    feedbackNumber: await feedbackNumber(asking, evaluation.id, asked),
    findings: findings.map((finding) => ({
      ...stated(finding),
      class: finding.class,
      severity: finding.severity,
      amount: finding.amount,
      basis: finding.basis,
      dueDate: finding.dueDate,
      repeat: finding.repeatOf !== null,
    })),
    planBy: asked.planBy,
  };
  return {
    about: {
      ...nothingElse,
      objectIds: [evaluation.objectId],
      findingIds: findings.map(({ id }) => id),
      evaluationId: evaluation.id,
    },
    concerned: concernedBy(first, evaluation),
    body,
    sample: marksOf(evaluation, ...findings),
  };
}

/** Of the last feedback letter that was issued and stands. */
async function feedbackNumber({ projections, principal }: Asking, evaluationId: string, { on }: LetterAsked) {
  const asked = { asOf: null, on, subjectId: evaluationId, kind: 'feedback', limit: 1000 } as const;
  const { items } = await projections.letters.list(principal, asked);
  return items.find(({ status }) => status === 'issued' || status === 'received')?.number?.text ?? null;
}
