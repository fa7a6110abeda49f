import type { InputOf } from '@bihuan/contract';
import { Refused, raiseFinding, reckonTerm } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { calendarAt } from '../calendars/calendar-at.ts';

/** Raises a finding of an evaluation; object and unit are those of the evaluation. */
export const handleRaiseFinding: Handler<'raiseFinding'> = async (context, { body }) => {
  const evaluation = await context.streams.evaluation.load(body.evaluationId);
  if (evaluation.status === 'none') {
    throw new Refused('request.not-found', { what: 'evaluation', id: body.evaluationId }, { pointer: '/evaluationId' });
  }
  const id = idFromCommand(context.command.commandId, 'finding');
  const { objectId, details } = evaluation;
  const due = await dueBy(context, body);
  const effect = await context.streams.finding.execute({
    id,
    command: context.command,
    decide: (state) =>
      raiseFinding({ findingId: id, objectId, unitId: details.unitId, ...body, ...due }, state, evaluation),
  });
  return commandAnswer(context, id, effect);
};

/** The day that was stated, or the one that a term comes to by the calendars known now. */
async function dueBy(context: HandlerContext, { dueDate, term }: InputOf<'raiseFinding'>['body']) {
  if (term === null) return { dueDate, term };
  if (dueDate !== null) throw new Refused('finding.two-terms', { dueDate, days: term.days }, { pointer: '/term' });
  const { today } = context;
  const { calendar } = await calendarAt(context, { asOf: null, on: today });
  return reckonTerm(term, term.from ?? today, calendar);
}
