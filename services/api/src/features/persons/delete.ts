import { deletePerson, initialPerson, type PersonRecordState } from '@bihuan/domain';
import type { CommandEffect, OnStream } from '@bihuan/event-store';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import type { Parts } from '../../parts.ts';

/** Forgets a person for good. */
export const handleDeletePerson: Handler<'deletePerson'> = async (context, { params, body }) =>
  commandAnswer(
    context,
    params.id,
    await forgetPerson(context, { id: params.id, command: context.command, reason: body.reason }),
  );

interface Forgetting extends Pick<OnStream<never, never>, 'id' | 'command'> {
  readonly reason: string;
}

/**
 * Records the deletion, then removes the person stream. Cut short in between, the name is forgotten by every answer already, and the
 * next try (by whatever command) removes the stream: the second step is taken each time.
 */
export async function forgetPerson(
  { store, streams }: Pick<Parts, 'store' | 'streams'>,
  { id, command, reason }: Forgetting,
): Promise<CommandEffect<PersonRecordState>> {
  const { isDeleted } = await streams['person-record'].load(id);
  const person = isDeleted ? initialPerson : await streams.person.load(id);
  const effect = await streams['person-record'].execute({
    id,
    command,
    decide: (record) => deletePerson({ reason }, record, person),
  });
  await store.deletePersonStream(streams.person.nameOf(id));
  return effect;
}
