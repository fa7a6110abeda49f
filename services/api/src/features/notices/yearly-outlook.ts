import { writeYearlyOutlook } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/** States anew what the office means to do after a year of evaluation. */
export const handleWriteYearlyOutlook: Handler<'writeYearlyOutlook'> = async (context, { params, body }) => {
  const id = String(params.year);
  const { command, ifMatch, streams } = context;
  const decide = (state: Parameters<typeof writeYearlyOutlook>[1]) => writeYearlyOutlook(body, state);
  return commandAnswer(context, id, await streams['yearly-report'].execute({ id, command, ifMatch, decide }));
};

/** What it has written. */
export const handleGetYearlyOutlook: Handler<'getYearlyOutlook'> = async (context, { params }) => {
  const { state, revision } = await context.streams['yearly-report'].loadWithCommands(String(params.year));
  const { paragraphs, sample } = state;
  return { paragraphs, sample, revision: revision === null ? null : String(revision) };
};
