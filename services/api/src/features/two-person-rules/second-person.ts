import { type CommandMetadata, type TwoPersonAct, takesSecondPerson, twoPersonRulesId } from '@bihuan/domain';
import type { History, RecordedEvent } from '@bihuan/event-store';
import type { HandlerContext } from '../../operations.ts';

interface Asked {
  readonly act: TwoPersonAct;
  /** Whether an event is of those that another person has to have recorded. */
  readonly isBefore: (event: RecordedEvent) => boolean;
  /** Whether what stands before the event is over: another round of the same thing begins. */
  readonly beginsAnew?: (event: RecordedEvent) => boolean;
}

/** Whoever stands in for somebody counts as both. */
export const peopleOf = ({ principal, onBehalfOf }: Pick<CommandMetadata, 'principal' | 'onBehalfOf'>): string[] =>
  onBehalfOf === undefined ? [principal] : [principal, onBehalfOf];

/**
 * What a decision asks of the history that it is made on, so that nothing slips in between. Refused by what is answered:
 * `two-person.same-person`, where the act takes a second person and whoever acts is the first.
 */
export async function bySecondPerson(
  { streams, command }: Pick<HandlerContext, 'streams' | 'command'>,
  { act, isBefore, beginsAnew = () => false }: Asked,
): Promise<(history: History) => void> {
  const rules = await streams['two-person-rules'].load(twoPersonRulesId);
  return (history) => {
    const ofThisRound = history.slice(history.findLastIndex(beginsAnew) + 1);
    const before = ofThisRound.filter(isBefore).flatMap(({ metadata }) => peopleOf(metadata));
    for (const person of peopleOf(command)) takesSecondPerson({ act, person, before }, rules);
  };
}
