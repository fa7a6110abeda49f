import { fillPost, financeBureau, Refused } from '@bihuan/domain';
import { idFromCommand } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { recordOfKnownPerson } from './known-person.ts';

/** Somebody holds a post of an organisation, or of the finance bureau, from a day on. */
export const handleFillPost: Handler<'fillPost'> = async (context, { params: { id }, body }) => {
  if (id !== financeBureau) {
    const organisation = await context.streams.organisation.load(id);
    if (organisation.status === 'none') throw new Refused('organisation.not-found');
    const { name, status } = organisation;
    if (status !== 'registered') throw new Refused('organisation.not-active', { name, status });
  }
  await recordOfKnownPerson(context, body.personId, '/personId');
  const tenureId = idFromCommand(context.command.commandId, 'tenure');
  return commandOn(context, context.streams.posts, id, (state) => fillPost({ tenureId, ...body }, id, state));
};
