import { type TwoPersonAct, takesSecondPerson, twoPersonRulesId } from '@bihuan/domain';
import type { RecordedEvent } from '@bihuan/event-store';
import type { HandlerContext } from '../../operations.ts';

interface Asked {
  readonly act: TwoPersonAct;
  readonly stream: string;
  /** Whether an event of the stream is of those that another person has to have recorded. */
  readonly isBefore: (event: RecordedEvent) => boolean;
  /** Whether what stands before the event is over: another round of the same thing begins. */
  readonly beginsAnew?: (event: RecordedEvent) => boolean;
}

/**
 * Whoever stands in for somebody counts as both. Refused: `two-person.same-person`, where the act takes a second person and whoever acts is
 * the first. A command that is repeated was judged when it was carried out.
 */
export async function bySecondPerson(
  context: HandlerContext,
  { act, stream, isBefore, beginsAnew = () => false }: Asked,
): Promise<void> {
  const rules = await context.streams['two-person-rules'].load(twoPersonRulesId);
  if (!rules[act]) return;
  let before: string[] = [];
  for await (const event of context.store.readStream(stream)) {
    if (event.metadata.commandId === context.command.commandId) return;
    if (beginsAnew(event)) before = [];
    if (isBefore(event)) before.push(event.metadata.principal, event.metadata.onBehalfOf ?? event.metadata.principal);
  }
  const { principal, onBehalfOf } = context.command;
  for (const person of [principal, onBehalfOf ?? principal]) takesSecondPerson({ act, person, before }, rules);
}
