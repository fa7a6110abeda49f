import { Refused } from '../refusals/refused.ts';
import type { FindingEvent } from './events.ts';
import { isFixedAtOnce, ready } from './moves.ts';
import type { FindingState } from './state.ts';

type DataOf<Type extends FindingEvent['type']> = Extract<FindingEvent, { readonly type: Type }>['data'];

/** The unit says that it is done; this closes nothing. Refused `commitment.none` unless it is to be fixed at once (立行立改). */
export function submitCompletion(command: DataOf<'CompletionSubmitted'>, state: FindingState): FindingEvent[] {
  const finding = ready(state, 'submitCompletion');
  if (finding.commitment === null && !isFixedAtOnce(finding)) throw new Refused('commitment.none');
  return [{ type: 'CompletionSubmitted', data: command }];
}

/** The office sends the submission back to the unit, which goes on from its commitment. */
export function returnCompletion(
  command: Omit<DataOf<'CompletionReturned'>, 'round'>,
  state: FindingState,
): FindingEvent[] {
  const round = ready(state, 'returnCompletion').rounds.length;
  return [{ type: 'CompletionReturned', data: { ...command, round } }];
}

/**
 * The office closes the finding with its own rating beside the unit's claim. What nobody has submitted can only be closed as not
 * rectified or not to be rectified. Refused `dispute.unanswered`, `completion.not-submitted`, `result.empty`.
 */
export function verifyCompletion(command: DataOf<'CompletionVerified'>, state: FindingState): FindingEvent[] {
  const finding = ready(state, 'verifyCompletion');
  const open = finding.disputes.filter(({ resolution }) => resolution === null).length;
  if (open > 0) throw new Refused('dispute.unanswered', { open });
  const { kind, results } = command;
  if (finding.status !== 'submitted' && (kind === 'rectified' || kind === 'continuing')) {
    throw new Refused('completion.not-submitted', { kind }, { field: 'kind' });
  }
  sayingSomething(results);
  return [{ type: 'CompletionVerified', data: command }];
}

/** What came of the rectification, at any time. Refused `result.empty`. */
export function bookResults(command: DataOf<'ResultsBooked'>, state: FindingState): FindingEvent[] {
  ready(state, 'bookResults');
  sayingSomething(command.results);
  return [{ type: 'ResultsBooked', data: command }];
}

function sayingSomething(results: DataOf<'ResultsBooked'>['results']): void {
  const empty = results.find(({ amount, note }) => amount === null && note === null);
  if (empty !== undefined) throw new Refused('result.empty', { kind: empty.kind }, { field: 'results' });
}
