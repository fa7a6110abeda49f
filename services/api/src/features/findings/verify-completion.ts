import { verifyCompletion } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { bySecondPerson } from '../two-person-rules/second-person.ts';
import { releasingHolds } from './releasing-holds.ts';

/** Closes a finding with what the office has checked. */
export const handleVerifyCompletion: Handler<'verifyCompletion'> = async (context, { params: { id }, body }) => {
  const { command, ifMatch } = context;
  const refuseFirstPerson = await bySecondPerson(context, {
    act: 'verification',
    isBefore: ({ type }) => type === 'ProgressReported' || type === 'CompletionSubmitted',
    beginsAnew: ({ type }) => type === 'FindingReopened',
  });
  const effect = await context.streams.finding.execute({
    id,
    command,
    ifMatch,
    withHistory: true,
    decide(state, history) {
      refuseFirstPerson(history);
      return verifyCompletion(body, state);
    },
  });
  return releasingHolds(context, id, await commandAnswer(context, id, effect));
};
