import type { BihuanEvent, FactName } from '@bihuan/domain';

/** The fields that an event marks as made up (示例). */
export const markedIn = ({ data }: BihuanEvent): readonly string[] => ('sample' in data ? data.sample : []);

/** Facts that are counted from findings: made up when anything in the finding is. */
const fromFindings: ReadonlySet<string> = new Set<FactName>(['rectification', 'openFindings']);

/**
 * Whether something in an event is made up, or was decided on what is: a decision carries no marks of its own, so those of the
 * events behind the facts of its proposal count.
 */
export function isMadeUp(event: BihuanEvent, marksOf: (eventId: string) => readonly string[]): boolean {
  if (markedIn(event).length > 0) return true;
  if (!('proposal' in event.data)) return false;
  return Object.entries(event.data.proposal.facts).some(([name, fact]) => {
    const marks = fact.eventId === null ? [] : marksOf(fact.eventId);
    return fromFindings.has(name) ? marks.length > 0 : marks.includes(name) || marks.includes(`${name}Id`);
  });
}
