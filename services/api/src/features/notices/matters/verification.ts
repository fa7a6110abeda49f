import { Refused } from '@bihuan/domain';
import type { NoticeView } from '@bihuan/notices';
import { type Asking, type LetterAsked, type LetterMatter, nothingElse } from '../letter-asked.ts';
import type { Body } from './body.ts';
import { concernedBy, findingsOfOneEvaluation, findingsWhere, marksOf, stated, subjectOf } from './record.ts';

/** 销号通知: how each finding was closed, the claim of the unit and the office’s rating side by side. */
export async function verificationMatter(asking: Asking, asked: LetterAsked): Promise<LetterMatter> {
  const { findings: all, first, evaluation } = await findingsOfOneEvaluation(asking, asked);
  const named = asked.findingIds.length > 0;
  const verified = all.flatMap((finding) => (finding.closing === null ? [] : [{ finding, closing: finding.closing }]));
  if (verified.length === 0 || (named && verified.length < all.length)) {
    throw new Refused('letter.not-decided', { kind: 'verification' }, { pointer: '/findingIds' });
  }
  const ofObject = await findingsWhere(asking, { objectId: first.objectId }, asked.on);
  const body: Body<NoticeView<'verification'>> = {
    object: subjectOf(evaluation),
    findings: verified.map(({ finding, closing }) => ({
      ...stated(finding),
      claim: finding.claim,
      rating: closing.rating,
      closing: closing.kind,
      reason: closing.reason,
      verifiedOn: closing.on,
      results: finding.results,
    })),
    stillOpen: ofObject.filter(({ status }) => status === 'open').length,
  };
  return {
    about: {
      ...nothingElse,
      objectIds: [first.objectId],
      findingIds: verified.map(({ finding }) => finding.id),
      evaluationId: evaluation.id,
    },
    concerned: concernedBy(first, evaluation),
    body,
    sample: marksOf(...verified.map(({ finding }) => finding)),
  };
}
