import { amendPerson, Refused } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Changes details of a person; what is left out stays. */
export const handleAmendPerson: Handler<'amendPerson'> = async (context, { params, body }) => {
  const record = await context.streams['person-record'].load(params.id);
  // The person stream is gone, or about to be: it is not asked any more.
  if (record.isDeleted) throw new Refused('person.deleted');
  return commandOn(context, context.streams.person, params.id, (state) => amendPerson(body, state, record));
};
