import { proposePolicyChange, Refused } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { knownGrounds, knownOffice } from './known-grounds.ts';

/** Proposes a change of a policy on the grounds of outcomes and findings that are there. */
export const handleProposePolicyChange: Handler<'proposePolicyChange'> = async (context, { body }) => {
  const id = idFromCommand(context.command.commandId, 'policy-change');
  const { objectId } = body;
  if (objectId !== null && (await context.streams.object.load(objectId)).status === 'none') {
    throw new Refused('request.not-found', { what: 'object', id: objectId }, { pointer: '/objectId' });
  }
  await knownOffice(context, body.officeId);
  const grounds = await knownGrounds(context, body.grounds);
  return commandOn(context, context.streams['policy-change'], id, (state) =>
    proposePolicyChange({ ...body, policyChangeId: id, grounds }, state),
  );
};
