import { verifyCompletion } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { bySecondPerson } from '../two-person-rules/second-person.ts';
import { onFinding, releasingHolds } from './on-finding.ts';

/** Closes a finding with what the office has checked. */
export const handleVerifyCompletion: Handler<'verifyCompletion'> = async (context, { params, body }) => {
  await bySecondPerson(context, {
    act: 'verification',
    stream: context.streams.finding.nameOf(params.id),
    isBefore: ({ type }) => type === 'ProgressReported' || type === 'CompletionSubmitted',
    beginsAnew: ({ type }) => type === 'FindingReopened',
  });
  const answer = await onFinding(context, params.id, (state) => verifyCompletion(body, state));
  return releasingHolds(context, params.id, answer);
};
