import type { NoticeView } from '@bihuan/notices';
import { type Asking, type LetterAsked, type LetterMatter, nothingElse } from '../letter-asked.ts';
import type { Body } from './body.ts';
import {
  concernedBy,
  evaluationOf,
  findingOf,
  findingsWhere,
  gradeTerm,
  marksOf,
  nothingToSay,
  stated,
  subjectOf,
} from './record.ts';

/** 评价结果反馈意见书: what came out of an evaluation and what was found. */
export async function feedbackMatter(asking: Asking, asked: LetterAsked): Promise<LetterMatter> {
  const { evaluationId, on, objectionsBy, planBy } = asked;
  if (evaluationId === null) throw nothingToSay('feedback');
  const evaluation = await evaluationOf(asking, evaluationId, on);
  if (evaluation.outcomeStatus === 'none') throw nothingToSay('feedback');
  const listed = await findingsWhere(asking, { evaluationId }, on);
  const chosen = asked.findingIds.length === 0 ? listed : listed.filter(({ id }) => asked.findingIds.includes(id));
  const findings = await Promise.all(chosen.map(({ id }) => findingOf(asking, id, on)));
  const { fundYear, evaluationYear, fundsEvaluated, evaluator, score, notDemonstrated, dimensions, comment } =
    evaluation;
  const body: Body<NoticeView<'feedback'>> = {
    object: subjectOf(evaluation),
    fundYear,
    evaluationYear,
    fundsEvaluated,
    evaluator,
    score,
    grade: gradeTerm(evaluation),
    notDemonstrated,
    dimensions,
    comment,
    findings: findings.map((finding) => ({
      ...stated(finding),
      class: finding.class,
      severity: finding.severity,
      amount: finding.amount,
      basis: finding.basis,
      dueDate: finding.dueDate,
    })),
    objectionsBy,
    planBy,
  };
  return {
    about: {
      ...nothingElse,
      objectIds: [evaluation.objectId],
      findingIds: findings.map(({ id }) => id),
      evaluationId,
    },
    concerned: concernedBy(null, evaluation),
    body,
    sample: marksOf(evaluation, ...findings),
  };
}
