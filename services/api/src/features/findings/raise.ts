import { Refused, raiseFinding } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';

/** Raises a finding of an evaluation; object and unit are those of the evaluation. */
export const handleRaiseFinding: Handler<'raiseFinding'> = async (context, { body }) => {
  const evaluation = await context.streams.evaluation.load(body.evaluationId);
  if (evaluation.status === 'none') {
    throw new Refused('request.not-found', { what: 'evaluation', id: body.evaluationId }, { pointer: '/evaluationId' });
  }
  const id = idFromCommand(context.command.commandId, 'finding');
  const { objectId, details } = evaluation;
  const effect = await context.streams.finding.execute({
    id,
    command: context.command,
    decide: (state) => raiseFinding({ findingId: id, objectId, unitId: details.unitId, ...body }, state, evaluation),
  });
  return commandAnswer(context, id, effect);
};
