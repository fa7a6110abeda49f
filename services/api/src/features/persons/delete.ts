import { deletePerson, initialPerson } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

/**
 * Records the deletion, then removes the person stream. Cut short in between, the name is forgotten by every answer already, and the
 * next try (by whatever command) removes the stream: the second step is taken each time.
 */
export const handleDeletePerson: Handler<'deletePerson'> = async (context, { params, body }) => {
  const { store, streams, command } = context;
  const { isDeleted } = await streams['person-record'].load(params.id);
  const person = isDeleted ? initialPerson : await streams.person.load(params.id);
  const effect = await streams['person-record'].execute({
    id: params.id,
    command,
    decide: (record) => deletePerson(body, record, person),
  });
  await store.deletePersonStream(streams.person.nameOf(params.id));
  return commandAnswer(context, params.id, effect);
};
