import { startIssue } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { carryOutIssue } from './issue-letter.ts';
import { wordsNow } from './words-now.ts';

/** Gives a letter its number and issues it; also goes on with an issue that was interrupted. */
export const handleIssueLetter: Handler<'issueLetter'> = async (context, { params, body }) => {
  const { streams, command, ifMatch, today } = context;
  const { words } = await wordsNow(context);
  const begun = await streams.letter.execute({
    id: params.id,
    command,
    ifMatch,
    decide: (state) => startIssue({ on: body.on ?? today }, state, words),
  });
  const issued = await carryOutIssue(context, params.id, context);
  const answer = await commandAnswer(context, params.id, issued ?? begun);
  return { ...answer, repeated: begun.repeated };
};
