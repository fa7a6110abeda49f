import { appointDeputy, type DeputyAppointment } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { idFromCommand } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { recordOfKnownPerson } from './known-person.ts';

/** Somebody stands for a person for a time. One after the other: two at once could stand for each other. */
export const handleAppointDeputy: Handler<'appointDeputy'> = (context, { params, body }) =>
  context.inSupervisionTurn(context.command, async () => {
    await recordOfKnownPerson(context, params.id, null);
    await recordOfKnownPerson(context, body.deputyId, '/deputyId');
    const appointments = await appointmentsReachedFrom(context, body.deputyId);
    const appointmentId = idFromCommand(context.command.commandId, 'deputy');
    const effect = await context.streams['person-record'].execute({
      id: params.id,
      command: context.command,
      decide: (record) =>
        appointDeputy(
          { appointmentId, ...body },
          params.id,
          record,
          (id) => appointments.get(id) ?? [],
          context.principal.kind === 'account' ? context.principal.id : null,
        ),
    });
    return commandAnswer(context, params.id, effect);
  });

/** The deputies of a person, theirs, and so on. */
export async function appointmentsReachedFrom(
  { streams }: Pick<HandlerContext, 'streams'>,
  firstId: string,
): Promise<ReadonlyMap<string, readonly DeputyAppointment[]>> {
  const found = new Map<string, readonly DeputyAppointment[]>();
  const open = [firstId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    const { appointments } = await streams['person-record'].load(id);
    found.set(id, appointments);
    open.push(...appointments.map(({ deputyId }) => deputyId));
  }
  return found;
}
