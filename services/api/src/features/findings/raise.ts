import { dueDays, type FindingState, ladderQuestion, Refused, raiseFinding } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { ladderOfMatter } from '../ladders/ladder-of-matter.ts';
import { dueBy } from './due-by.ts';

/** Raises a finding of an evaluation, and shows by which ladder and when it will be chased; object and unit are those of the evaluation. */
export const handleRaiseFinding: Handler<'raiseFinding'> = async (context, { body }) => {
  const evaluation = await context.streams.evaluation.load(body.evaluationId);
  if (evaluation.status === 'none') {
    throw new Refused('request.not-found', { what: 'evaluation', id: body.evaluationId }, { pointer: '/evaluationId' });
  }
  const id = idFromCommand(context.command.commandId, 'finding');
  const { objectId, details } = evaluation;
  const due = await dueBy(context, body, context.today);
  const effect = await context.streams.finding.execute({
    id,
    command: context.command,
    decide: (state) =>
      raiseFinding({ findingId: id, objectId, unitId: details.unitId, ...body, ...due }, state, evaluation),
  });
  return { ...(await commandAnswer(context, id, effect)), ladder: await ladderOf(context, effect.state) };
};

/** As the reminders will reckon it: the department is that of the object, else that of the evaluation. */
async function ladderOf(context: HandlerContext, finding: FindingState) {
  if (finding.status === 'none') return [];
  const { objectId, evaluationId } = finding.finding;
  const { present } = dueDays(finding);
  if (present === null) return [];
  const object = await context.streams.object.load(objectId);
  const evaluation = await context.streams.evaluation.load(evaluationId);
  const ofObject = object.status === 'none' ? null : object.departmentId;
  const ofEvaluation = evaluation.status === 'none' ? null : evaluation.details.departmentId;
  const question = ladderQuestion({ kind: 'finding', known: finding }, ofObject ?? ofEvaluation);
  try {
    return (await ladderOfMatter(context, { asOf: null, on: context.today }, question, present)).dates;
  } catch (error) {
    // The finding is recorded: what cannot be shown of it now takes nothing back.
    if (error instanceof Refused && error.code.startsWith('projection.')) return null;
    throw error;
  }
}
