import { openEvaluation, Refused } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { ensureRules } from '../rule-sets/default-rules.ts';

/** Opens an evaluation of an object that is registered; who answers for it is taken from the object where nobody says otherwise. */
export const handleOpenEvaluation: Handler<'openEvaluation'> = async (context, { body }) => {
  const object = await context.streams.object.load(body.objectId);
  if (object.status === 'none')
    throw new Refused('request.not-found', { what: 'object', id: body.objectId }, { pointer: '/objectId' });
  await ensureRules(context, body.applyToYear, context.correlationId);
  const id = idFromCommand(context.command.commandId, 'evaluation');
  return commandOn(context, context.streams.evaluation, id, (state) =>
    openEvaluation(
      {
        evaluationId: id,
        ...body,
        objectKind: object.kind,
        unitId: body.unitId ?? object.unitId,
        departmentId: body.departmentId ?? object.departmentId,
        policyArea: body.policyArea ?? object.policyArea,
        source: null,
      },
      state,
    ),
  );
};
