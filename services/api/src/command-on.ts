import type { CommandAnswer } from '@bihuan/contract';
import type { DomainEvent } from '@bihuan/domain';
import type { OnStream, Streams } from '@bihuan/event-store';
import { commandAnswer } from './answer.ts';
import type { HandlerContext } from './operations.ts';

/** Carries out a command on one stream, on the revision that the caller saw where it says one, and answers what became of it. */
export async function commandOn<State, Event extends DomainEvent>(
  context: HandlerContext,
  stream: Streams<State, Event>,
  id: string,
  decide: OnStream<State, Event>['decide'],
): Promise<CommandAnswer> {
  const { command, ifMatch } = context;
  return commandAnswer(context, id, await stream.execute({ id, command, ifMatch, decide }));
}
